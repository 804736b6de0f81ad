import { segment } from "@/lib/http/address";
import type { Call } from "./call";
import type { TcrDca, TcrMno, TcrSubscription, TcrTestEvent, TcrUseCase } from "./types";
import {
  dcaListWire,
  mnoListWire,
  namesWire,
  subscriptionWire,
  testEventWire,
  useCaseListWire,
} from "./wire-lists";

export type PartnerQuery = { cnpMigrationSupported?: boolean; soleProprietorEnabled?: boolean };

const asText = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
};

const asNumber = (value: unknown): number | null => {
  const number = Number(value ?? Number.NaN);
  return Number.isNaN(number) ? null : number;
};

/** Enumerations: partners, networks, use cases, error texts. */
export const listMethods = ({ read }: Call) => ({
  /** Id to name. May hold DCAs, the caller and the current upstream (A6): filter by id. */
  listCnps: (query: PartnerQuery = {}): Promise<Record<string, string>> =>
    read({ method: "GET", path: "/enum/cnp", query }, namesWire),

  listDcas: async (query: PartnerQuery = {}): Promise<TcrDca[]> =>
    (await read({ method: "GET", path: "/enum/dca", query }, dcaListWire)).map((dca) => ({
      id: dca.id,
      displayName: dca.displayName ?? dca.id,
      soleProprietorEnabled: dca.soleProprietorEnabled ?? null,
      autoAcceptsAsSecondary: dca.dca2AutoAccept ?? null,
      mnoIds: dca.mnoIds ?? null,
    })),

  listMnos: async (): Promise<TcrMno[]> =>
    (await read({ method: "GET", path: "/enum/mno" }, mnoListWire)).map((mno) => ({
      networkId: mno.networkId,
      displayName: mno.displayName ?? String(mno.networkId),
      osrBitmaskIndex: mno.osrBitmaskIndex ?? null,
    })),

  listUseCases: async (): Promise<Record<string, TcrUseCase>> =>
    Object.fromEntries(
      Object.entries(await read({ method: "GET", path: "/enum/usecase" }, useCaseListWire)).map(
        ([code, useCase]) => [
          code,
          {
            displayName: useCase.displayName ?? code,
            classification: useCase.classification ?? null,
            description: useCase.description ?? null,
          },
        ],
      ),
    ),

  /** Every error code with its text; the full list is not public. */
  listErrors: (): Promise<Record<string, string>> => read({ method: "GET", path: "/error" }, namesWire),
});

/** Webhook subscriptions (tcr.md 14.1): one endpoint per category. */
export const webhookMethods = ({ read, send }: Call) => ({
  listWebhookSubscriptions: (): Promise<TcrSubscription[]> =>
    read({ method: "GET", path: "/webhook/subscription" }, subscriptionWire.array()),

  putWebhookSubscription: (subscription: TcrSubscription): Promise<void> =>
    send({ method: "PUT", path: "/webhook/subscription", body: subscription }),

  deleteWebhookSubscription: (eventCategory: string): Promise<void> =>
    send({ method: "DELETE", path: `/webhook/subscription/${segment(eventCategory)}` }),

  /** A read by its verb, though it makes the registry call us. */
  sendTestEvent: async (eventType: string): Promise<TcrTestEvent> => {
    const wire = await read(
      { method: "GET", path: `/webhook/subscription/eventType/${segment(eventType)}/mock` },
      testEventWire,
    );
    return {
      endpoint: wire.endpoint ?? null,
      status: asNumber(wire.status),
      request: asText(wire.request),
      response: asText(wire.response),
    };
  },
});
