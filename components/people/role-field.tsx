import { roleName, type Role, roles } from "@/lib/domain/roles";

const meanings: Record<Role, string> = {
  VIEWER: "Sees everything, changes nothing.",
  USER: "Starts, cancels and answers migrations.",
  MANAGER: "Like User, and changes settings and integrations.",
  ADMIN: "Manages people and reads the history of everyone. Starts nothing at TCR.",
};

type RoleFieldProps = { value: Role; onValueChange: (role: Role) => void };

export const RoleField = ({ value, onValueChange }: RoleFieldProps) => (
  <fieldset className="grid gap-1">
    <legend className="mb-1 text-sm font-medium">Role</legend>
    {roles.map((role) => (
      <label key={role} className="flex items-start gap-2 rounded-md px-2 py-1.5 hover:bg-sunken">
        <input
          type="radio"
          name="role"
          className="check-box mt-0.5"
          checked={value === role}
          onChange={() => {
            onValueChange(role);
          }}
        />
        <span>
          <span className="font-medium">{roleName(role)}</span>
          <span className="block text-sm text-muted">{meanings[role]}</span>
        </span>
      </label>
    ))}
  </fieldset>
);
