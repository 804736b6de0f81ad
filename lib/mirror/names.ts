import { db } from "@/lib/db";
import type { TcrClient } from "@/lib/registries/tcr/client";

/** Brand and reseller names are joins of their own at the registry; read once, then from our store. */
export const brandOf = async (
  client: TcrClient,
  accountId: string,
  brandId: string,
): Promise<{ name: string; entityType: string | null } | null> => {
  const known = await db().brand.findUnique({ where: { accountId_brandId: { accountId, brandId } } });
  if (known !== null) return known;
  const brand = await client.getBrand(brandId).catch(() => null);
  if (brand === null) return null;
  const row = { name: brand.displayName ?? brand.companyName ?? brandId, entityType: brand.entityType };
  await db().brand.upsert({
    where: { accountId_brandId: { accountId, brandId } },
    create: { accountId, brandId, ...row },
    update: row,
  });
  return row;
};

export const resellerNameOf = async (accountId: string, resellerId: string | null): Promise<string | null> =>
  resellerId === null
    ? null
    : ((await db().reseller.findUnique({ where: { accountId_resellerId: { accountId, resellerId } } }))
        ?.name ?? null);
