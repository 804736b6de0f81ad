import type { Brand } from "../entities";
import { iso } from "./dates";

export const brandRecord = (brand: Brand): object => ({
  brandId: brand.brandId,
  cspId: brand.cspId,
  entityType: brand.entityType,
  displayName: brand.displayName,
  companyName: brand.companyName,
  ein: brand.ein,
  universalEin: `US_${brand.ein}`,
  identityStatus: brand.identityStatus,
  status: brand.status,
  phone: brand.phone,
  email: brand.email,
  website: brand.website,
  vertical: brand.vertical,
  country: "US",
  brandRelationship: "MEDIUM_ACCOUNT",
  referenceId: null,
  mock: brand.mock,
  createDate: iso(brand.createDate),
});
