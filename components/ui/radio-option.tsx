type RadioOptionProps = {
  /** The same for all options of a choice. */
  name: string;
  label: string;
  detail: string;
  checked: boolean;
  disabled?: boolean;
  onChoose: () => void;
};

/** One of a few ways, each with a line that says what it means. */
export const RadioOption = ({
  name,
  label,
  detail,
  checked,
  disabled = false,
  onChoose,
}: RadioOptionProps) => (
  <label className="flex items-start gap-2 text-sm">
    <input
      type="radio"
      name={name}
      className="check-box mt-0.5"
      checked={checked}
      disabled={disabled}
      onChange={onChoose}
    />
    <span>
      <span className={disabled ? "text-muted" : "font-medium"}>{label}</span>
      <span className="block text-muted">{detail}</span>
    </span>
  </label>
);
