import type { Reseller } from "../entities";
import { notFound } from "../errors";
import { brandRecord } from "../formatters/brand";
import type { TcrApp, TcrContext, TcrParts } from "./context";
import { envelope, identifier, pageOf } from "./query";

export function brandRoutes(app: TcrApp, { registry }: TcrParts): void {
  const { store } = registry;

  app.get("/brand", (c) => {
    const own = [...store.brands.values()].filter(
      (brand) =>
        brand.cspId === c.env.company.id &&
        equals(c, "displayName", brand.displayName) &&
        equals(c, "entityType", brand.entityType) &&
        equals(c, "brandId", brand.brandId),
    );
    return c.json(envelope(own, pageOf(c, 500), brandRecord));
  });

  app.get("/brand/:brandId", (c) => {
    const brand = store.brands.get(identifier(c, "brandId"));
    if (brand?.cspId !== c.env.company.id) throw notFound("Brand", "brandId");
    return c.json(brandRecord(brand));
  });

  app.get("/reseller", (c) => {
    const own = [...store.resellers.values()].filter(
      (reseller) => reseller.cspId === c.env.company.id && equals(c, "companyName", reseller.companyName),
    );
    return c.json(envelope(own, pageOf(c, 500), (reseller: Reseller) => reseller));
  });
}

const equals = (c: TcrContext, parameter: string, value: string): boolean => {
  const wanted = c.req.query(parameter);
  return !wanted || wanted === value;
};
