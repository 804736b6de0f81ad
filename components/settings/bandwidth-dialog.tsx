"use client";

import { useState } from "react";
import { RequestErrors } from "@/components/dialogs/request-errors";
import { useRequest } from "@/components/dialogs/use-request";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { RadioOption } from "@/components/ui/radio-option";
import { announce } from "@/components/ui/status-region";
import { saveBandwidth } from "@/lib/actions/bandwidth";
import { type BandwidthAuthKind, basicNote } from "@/lib/domain/bandwidth-credentials";
import type { BandwidthView } from "@/lib/services/bandwidth/dto";
import { ConnectionField, type ConnectionFieldText } from "./connection-field";

const fieldIds = {
  baseUrl: "bandwidth-base-url",
  tokenUrl: "bandwidth-token-url",
  bandwidthAccountId: "bandwidth-account-id",
  clientId: "bandwidth-client-id",
  secret: "bandwidth-secret",
};

const credentialWords: Record<BandwidthAuthKind, { clientId: string; secret: string }> = {
  OAUTH2: { clientId: "Client id", secret: "Client secret" },
  BASIC: { clientId: "User name", secret: "Password" },
};

type DialogProps = { view: BandwidthView | null; isSandbox: boolean; now: string; onClose: () => void };

/** Makes or changes the connection. The secret is typed in, never shown; an empty one keeps the present. */
export const BandwidthDialog = ({ view, isSandbox, now, onClose }: DialogProps) => {
  const [values, setValues] = useState({
    baseUrl: view?.baseUrl ?? (isSandbox ? "" : "https://api.bandwidth.com/api"),
    tokenUrl: view?.tokenUrl ?? "",
    bandwidthAccountId: view?.bandwidthAccountId ?? "",
    clientId: view?.clientId ?? "",
    secret: "",
  });
  const [authKind, setAuthKind] = useState<BandwidthAuthKind>(view?.authKind ?? "OAUTH2");
  const [mayChooseNnid, setMayChooseNnid] = useState(view?.mayChooseNnid ?? false);
  const { pending, failure, send } = useRequest();
  const errors = failure?.error.fields ?? {};
  const example = isSandbox ? "http://127.0.0.1:4010/bandwidth/api" : "https://api.bandwidth.com/api";
  const label = view === null ? "Connect Bandwidth" : "Save the connection";
  const words = credentialWords[authKind];
  const isKept = view !== null && view.authKind === authKind;

  const save = async () => {
    const result = await send(() => saveBandwidth({ ...values, authKind, mayChooseNnid }));
    if (result?.ok !== true) return;
    announce("The connection to Bandwidth is being tested.");
    onClose();
  };

  const field = (name: keyof typeof values, text: ConnectionFieldText) => (
    <ConnectionField
      id={fieldIds[name]}
      {...text}
      error={errors[name]}
      value={values[name]}
      onValueChange={(value) => {
        setValues({ ...values, [name]: value });
      }}
    />
  );

  const kind = (of: BandwidthAuthKind, option: { label: string; detail: string }) => (
    <RadioOption
      name="bandwidth-auth-kind"
      label={option.label}
      detail={option.detail}
      checked={authKind === of}
      onChoose={() => {
        setAuthKind(of);
        // A user name is no client id.
        setValues({ ...values, clientId: view?.authKind === of ? view.clientId : "", secret: "" });
      }}
    />
  );

  return (
    <Dialog
      open
      onClose={onClose}
      busy={pending}
      title={view === null ? "Connect Bandwidth" : "Change the connection to Bandwidth"}
      description="Account and credentials are in the Bandwidth App. Portage seals the secret and never shows it again."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" pending={pending} onClick={() => void save()}>
            {label}
          </Button>
        </>
      }
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <RequestErrors failure={failure} fieldIds={fieldIds} />
        {field("baseUrl", { label: "Address", hint: `For example ${example}`, required: true })}
        {field("bandwidthAccountId", {
          label: "Account at Bandwidth",
          hint: "The number of your account. It belongs to one CSP, so one company in Portage has it.",
          required: true,
        })}
        <fieldset className="grid gap-2">
          <legend className="mb-1 text-sm font-medium">Credentials</legend>
          {kind("OAUTH2", {
            label: "Client id and secret",
            detail: "OAuth2. The credential needs the Campaign Management role.",
          })}
          {kind("BASIC", { label: "User name and password (legacy)", detail: basicNote(now) })}
        </fieldset>
        {field("clientId", { label: words.clientId, required: true })}
        {field("secret", {
          label: words.secret,
          type: "password",
          required: !isKept,
          ...(isKept ? { hint: `Leave it empty to keep the present ${words.secret.toLowerCase()}.` } : {}),
        })}
        {authKind === "OAUTH2" &&
          field("tokenUrl", {
            label: "Address for tokens",
            hint: "Only if tokens come from another address than the one above.",
          })}
        <label className="flex items-start gap-2 text-sm">
          <Checkbox
            className="mt-0.5"
            checked={mayChooseNnid}
            onChange={(event) => {
              setMayChooseNnid(event.target.checked);
            }}
          />
          <span>
            <span className="font-medium">The account may choose NNIDs</span>
            <span className="block text-muted">
              Bandwidth has allowed it to give each number an NNID of its own.
            </span>
          </span>
        </label>
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden>
          {label}
        </button>
      </form>
    </Dialog>
  );
};
