"use client";

import { useState } from "react";
import { RequestErrors } from "@/components/dialogs/request-errors";
import { useRequest } from "@/components/dialogs/use-request";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RadioOption } from "@/components/ui/radio-option";
import { announce } from "@/components/ui/status-region";
import { saveInfobip } from "@/lib/actions/infobip";
import type { InfobipSecurityKind, InfobipView } from "@/lib/services/infobip/dto";
import { ConnectionField, type ConnectionFieldText } from "./connection-field";

const securities: { kind: InfobipSecurityKind; label: string; detail: string }[] = [
  { kind: "BASIC", label: "User name and password", detail: "BASIC. Portage makes both." },
  { kind: "HMAC", label: "Signature", detail: "HMAC with SHA-256. Ask Infobip for the header's name." },
  { kind: "HEADER", label: "Secret header", detail: "A secret of Portage's in a header that you name." },
];

const fieldIds = {
  baseUrl: "infobip-base-url",
  importBaseUrl: "infobip-import-base-url",
  apiKey: "infobip-api-key",
  nnid: "infobip-nnid",
  header: "infobip-header",
};

type DialogProps = { view: InfobipView | null; isSandbox: boolean; onClose: () => void };

/** Makes or changes the connection. The key is typed in, never shown; an empty one keeps the present. */
export const InfobipDialog = ({ view, isSandbox, onClose }: DialogProps) => {
  const [values, setValues] = useState({
    baseUrl: view?.baseUrl ?? "",
    importBaseUrl: view?.importBaseUrl ?? "",
    apiKey: "",
    nnid: view?.nnid ?? "",
    header: view?.header ?? "x-infobip-signature",
  });
  const [security, setSecurity] = useState<InfobipSecurityKind>(view?.security ?? "BASIC");
  const { pending, failure, send } = useRequest();
  const errors = failure?.error.fields ?? {};
  const example = isSandbox ? "http://127.0.0.1:4010/infobip" : "https://abc12.api.infobip.com";
  const label = view === null ? "Connect Infobip" : "Save the connection";

  const save = async () => {
    const result = await send(() => saveInfobip({ ...values, security }));
    if (result?.ok !== true) return;
    announce("The connection to Infobip is being tested.");
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

  return (
    <Dialog
      open
      onClose={onClose}
      busy={pending}
      title={view === null ? "Connect Infobip" : "Change the connection to Infobip"}
      description="Address and key are in Infobip's portal. Portage seals the key and never shows it again."
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
        {field("importBaseUrl", {
          label: "Address for imports",
          hint: "Only if Infobip named another one for the import of numbers.",
        })}
        {field("apiKey", {
          label: "API key",
          type: "password",
          required: view === null,
          ...(view === null ? {} : { hint: "Leave it empty to keep the present key." }),
        })}
        {field("nnid", {
          label: "Your NNID",
          hint: "6 digits. The NNID that your numbers get, and that your number pools have.",
        })}
        <fieldset className="grid gap-2">
          <legend className="mb-1 text-sm font-medium">How Infobip proves its events</legend>
          {securities.map((option) => (
            <RadioOption
              key={option.kind}
              name="infobip-security"
              label={option.label}
              detail={option.detail}
              checked={security === option.kind}
              onChoose={() => {
                setSecurity(option.kind);
              }}
            />
          ))}
        </fieldset>
        {security !== "BASIC" && field("header", { label: "Header", required: true })}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden>
          {label}
        </button>
      </form>
    </Dialog>
  );
};
