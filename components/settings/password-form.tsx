"use client";

import { useState } from "react";
import { RequestErrors } from "@/components/dialogs/request-errors";
import { useRequest } from "@/components/dialogs/use-request";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { announce } from "@/components/ui/status-region";
import { changePassword } from "@/lib/actions/people";
import { minPasswordLength } from "@/lib/domain/people";

const sentenceFor = (ended: number): string =>
  ended === 0
    ? "Your password is changed."
    : `Your password is changed, and ${ended === 1 ? "1 other session" : `${String(ended)} other sessions`} ended.`;

/** The own password; the address is there for password managers only. */
export const PasswordForm = ({ email }: { email: string }) => {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [done, setDone] = useState<string | null>(null);
  const { pending, failure, send } = useRequest();
  const fields = failure?.error.fields ?? {};
  const change = async () => {
    setDone(null);
    const result = await send(() => changePassword({ current, next }));
    if (result?.ok !== true) return;
    setCurrent("");
    setNext("");
    setDone(sentenceFor(result.data.ended));
    announce(sentenceFor(result.data.ended));
  };
  return (
    <Card title="Your password" description="Changing it ends every other session of yours.">
      <form
        noValidate
        className="grid max-w-md gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        <RequestErrors failure={failure} fieldIds={{ current: "current-password", next: "new-password" }} />
        {done !== null && <Banner tone="success">{done}</Banner>}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <Field id="current-password" label="Present password" required error={fields.current}>
          {(control) => (
            <Input
              {...control}
              type="password"
              autoComplete="current-password"
              value={current}
              onChange={(event) => {
                setCurrent(event.target.value);
              }}
            />
          )}
        </Field>
        <Field
          id="new-password"
          label="New password"
          required
          hint={`At least ${String(minPasswordLength)} characters. Several words are easy to remember and hard to guess.`}
          error={fields.next}
        >
          {(control) => (
            <Input
              {...control}
              type="password"
              autoComplete="new-password"
              value={next}
              onChange={(event) => {
                setNext(event.target.value);
              }}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
          Change password
        </Button>
      </form>
    </Card>
  );
};
