"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Confirmation } from "@/lib/domain/batch";

type Typed = { confirm: string; confirmAccount: string };

type ConfirmFieldsProps = {
  id: string;
  confirmation: Confirmation;
  typed: Typed;
  onTyped: (typed: Typed) => void;
};

/** Typed words for what reaches many campaigns at once. */
export const ConfirmFields = ({ id, confirmation, typed, onTyped }: ConfirmFieldsProps) => (
  <div className="grid max-w-sm gap-3">
    <Field id={id} label={`Type “${confirmation.phrase}” to confirm`} required>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          value={typed.confirm}
          onChange={(event) => {
            onTyped({ ...typed, confirm: event.target.value });
          }}
        />
      )}
    </Field>
    {confirmation.account !== null && (
      <Field id={`${id}-account`} label={`Type your company's name, “${confirmation.account}”`} required>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            value={typed.confirmAccount}
            onChange={(event) => {
              onTyped({ ...typed, confirmAccount: event.target.value });
            }}
          />
        )}
      </Field>
    )}
  </div>
);
