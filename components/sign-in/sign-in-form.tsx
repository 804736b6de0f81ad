"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary, type SummaryError } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ActionError, ActionResult } from "@/lib/actions/result";
import { signIn } from "@/lib/actions/session";

type Attempt = { number: number; result: ActionResult<{ next: string }> | null };

const summary = (error: ActionError): SummaryError[] => {
  const fields = Object.entries(error.fields).map(([fieldId, sentence]) => ({ fieldId, sentence }));
  return fields.length > 0 ? fields : [{ sentence: error.sentence, nextStep: error.nextStep }];
};

const text = (value: FormDataEntryValue | null) => (typeof value === "string" ? value : "");

export const SignInForm = ({ next }: { next: string }) => {
  const [email, setEmail] = useState("");
  const [attempt, submit, pending] = useActionState(
    async (previous: Attempt, form: FormData): Promise<Attempt> => {
      const result = await signIn({
        email: text(form.get("email")),
        password: text(form.get("password")),
        next,
      });
      // A full load, so that every part of the page is rendered for the person who signed in.
      if (result.ok) window.location.assign(result.data.next);
      return { number: previous.number + 1, result };
    },
    { number: 0, result: null },
  );
  const error = attempt.result?.ok === false ? attempt.result.error : null;
  const leaving = pending || attempt.result?.ok === true;

  return (
    <form action={submit} noValidate className="grid gap-4">
      {error && <ErrorSummary errors={summary(error)} attempt={attempt.number} code={error.id} />}
      <Field id="email" label="E-mail" required error={error?.fields.email}>
        {(control) => (
          <Input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={email}
            onChange={(event) => {
              setEmail(event.target.value);
            }}
          />
        )}
      </Field>
      <Field id="password" label="Password" required error={error?.fields.password}>
        {(control) => <Input {...control} name="password" type="password" autoComplete="current-password" />}
      </Field>
      <Button type="submit" variant="primary" pending={leaving} className="w-full">
        Sign in
      </Button>
    </form>
  );
};
