import { seal } from "@/lib/auth/seal";
import { db } from "@/lib/db";
import type { ServiceContext } from "@/lib/services/context";

/** A company to load campaigns into, and somebody who reads its lists. */
export const benchReader = async (): Promise<ServiceContext> => {
  const account = await db().account.create({
    data: {
      companyId: "SBENCH1",
      name: "Bench Messaging",
      environment: "SANDBOX",
      baseUrl: "http://localhost",
      apiKeySealed: seal("key"),
      secretSealed: seal("secret"),
    },
  });
  const { id, companyId, name, kind, environment } = account;
  return {
    actor: { kind: "system", job: "bench" },
    account: { id, companyId, name, kind, environment },
    role: "VIEWER",
    correlationId: "bench",
    now: new Date(),
  };
};
