import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export type ConnectionFieldText = {
  label: string;
  hint?: string;
  required?: boolean;
  type?: "password" | "text";
};

type ConnectionFieldProps = ConnectionFieldText & {
  id: string;
  error: string | undefined;
  value: string;
  onValueChange: (value: string) => void;
};

/** An address, an id or a secret of a connection: typed as it is, never completed or corrected. */
export const ConnectionField = ({
  id,
  label,
  hint,
  required = false,
  type = "text",
  error,
  value,
  onValueChange,
}: ConnectionFieldProps) => (
  <Field id={id} label={label} hint={hint} required={required} error={error}>
    {(control) => (
      <Input
        {...control}
        type={type}
        autoComplete="off"
        spellCheck={false}
        className="font-mono"
        value={value}
        onChange={(event) => {
          onValueChange(event.target.value);
        }}
      />
    )}
  </Field>
);
