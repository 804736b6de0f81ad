"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ActionResult } from "@/lib/actions/result";
import { setPasswordWithLink } from "@/lib/actions/session";
import { minPasswordLength } from "@/lib/domain/people";

type Attempt = { number: number; result: ActionResult<{ next: string }> | null };

/** For whoever came by a one-time link. */
export const SetPasswordForm = ({ token, email }: { token: string; email: string }) => {
  const [password, setPassword] = useState("");
  const [attempt, submit, pending] = useActionState(
    async (previous: Attempt): Promise<Attempt> => {
      const result = await setPasswordWithLink({ token, password });
      if (result.ok) window.location.assign(result.data.next);
      return { number: previous.number + 1, result };
    },
    { number: 0, result: null },
  );
  const error = attempt.result?.ok === false ? attempt.result.error : null;
  const problem = error?.fields.password;
  return (
    <form action={submit} noValidate className="grid gap-4">
      {error && (
        <ErrorSummary
          errors={[
            problem === undefined
              ? { sentence: error.sentence, nextStep: error.nextStep }
              : { fieldId: "password", sentence: problem },
          ]}
          attempt={attempt.number}
          code={error.id}
        />
      )}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field
        id="password"
        label="New password"
        required
        hint={`At least ${String(minPasswordLength)} characters.`}
        error={problem}
      >
        {(control) => (
          <Input
            {...control}
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={(event) => {
              setPassword(event.target.value);
            }}
          />
        )}
      </Field>
      <Button
        type="submit"
        variant="primary"
        pending={pending || attempt.result?.ok === true}
        className="w-full"
      >
        Set the password
      </Button>
    </form>
  );
};
