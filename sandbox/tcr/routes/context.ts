import type { Context, Hono } from "hono";
import type { Log } from "../../core/log";
import type { Company } from "../entities";
import type { Registry } from "../registry";
import type { Delivery } from "../webhooks/dispatcher";
import type { Transport } from "../webhooks/send";

export type TcrEnv = { Bindings: { company: Company } };
export type TcrApp = Hono<TcrEnv>;
export type TcrContext = Context<TcrEnv>;

export type TcrParts = { registry: Registry; deliveries: Log<Delivery>; transport: Transport };
