import { db } from "@/lib/db";

/** Whether this process reaches its database; says nothing about accounts. */
export const checkHealth = async (): Promise<boolean> => {
  try {
    await db().$queryRaw`select 1`;
    return true;
  } catch {
    return false;
  }
};
