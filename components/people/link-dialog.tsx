"use client";

import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Time } from "@/components/ui/time";
import type { PasswordLink } from "@/lib/auth/password-link";

type LinkDialogProps = { name: string; link: PasswordLink; onClose: () => void };

/** The link is shown this once: Portage keeps only its hash, and sends no e-mail. */
export const LinkDialog = ({ name, link, onClose }: LinkDialogProps) => (
  <Dialog
    open
    onClose={onClose}
    size="md"
    title={`Link for ${name}`}
    description="Pass it on yourself. It is shown only now, and works once."
    footer={
      <Button variant="primary" onClick={onClose}>
        I have passed it on
      </Button>
    }
  >
    <div className="grid gap-3">
      <div className="flex items-start gap-2 rounded-md bg-sunken p-3">
        <p data-testid="password-link" className="min-w-0 flex-1 font-mono text-sm break-all">
          {link.url}
        </p>
        <CopyButton text={link.url} />
      </div>
      <p className="text-sm text-muted">
        Whoever opens it sets the password. It ends on <Time iso={link.expiresAt} format="deadline" />.
      </p>
    </div>
  </Dialog>
);
