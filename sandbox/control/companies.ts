import type { Hono } from "hono";
import { z } from "zod";
import { newCompany } from "../scenarios/companies";
import type { Sandbox } from "../sandbox";
import type { Company } from "../tcr/entities";
import { BadRequest, bodyOf } from "./body";

export function companyControls(app: Hono, { registry }: Sandbox): void {
  app.post("/companies", async (c) => {
    const { id, kind, name, ...rest } = await bodyOf(c, description);
    const known = registry.store.companies.get(id);
    if (known && kind && known.kind !== kind) throw new BadRequest(`${id} is a ${known.kind} already`);
    if (!known && !kind) throw new BadRequest("kind: is required for a new company");
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    const base = known ?? newCompany({ id, kind: kind ?? "CSP", name: name ?? id, ...given });
    const company: Company = { ...base, name: name ?? base.name, ...given };
    registry.store.putCompany(company);
    return c.json(companyView(company));
  });
}

const description = z.object({
  id: z.string().regex(/^[A-Z0-9]{2,12}$/),
  kind: z.enum(["CSP", "DCA"]).optional(),
  name: z.string().min(1).optional(),
  mnoIds: z.array(z.number().int()).optional(),
  migrationSupported: z.boolean().optional(),
  migrationAutoComplete: z.boolean().optional(),
  soleProprietorEnabled: z.boolean().optional(),
});

export const companyView = (company: Company): object => ({
  id: company.id,
  kind: company.kind,
  name: company.name,
  apiKey: company.apiKey,
  secret: company.secret,
  migrationSupported: company.migrationSupported,
  migrationAutoComplete: company.migrationAutoComplete,
  soleProprietorEnabled: company.soleProprietorEnabled,
  mnoIds: company.mnoIds,
});
