import { redirect } from "next/navigation";
import { requireViewer } from "@/lib/auth/viewer";

/** Each kind of company begins at the list that it works with. */
export default async function HomePage() {
  const { viewer } = await requireViewer();
  redirect(viewer.account.kind === "DCA" ? "/dca/primary" : "/campaigns");
}
