import type { Metadata } from "next";
import { MigrationsScreen } from "@/components/migrations/migrations-screen";
import { readMigrationParams } from "@/components/migrations/search-params";
import { requireViewer } from "@/lib/auth/viewer";
import { listMigrations } from "@/lib/services/migrations/list";
import { viewsFor } from "../list-views";

export const metadata: Metadata = { title: "Migrations" };

type MigrationsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MigrationsPage({ searchParams }: MigrationsPageProps) {
  const { ctx } = await requireViewer();
  const search = await searchParams;
  const views = await viewsFor(ctx, "migrations", search);
  const { query, invalid } = readMigrationParams(search);
  const page = listMigrations(ctx, query);
  const facets = page.then(
    (loaded) => loaded.facets,
    () => null,
  );
  return <MigrationsScreen page={page} facets={facets} invalid={invalid} views={views} />;
}
