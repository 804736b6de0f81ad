"use client";

import { useRouter } from "next/navigation";
import {
  type ComponentType,
  createContext,
  type ReactNode,
  useContext,
  useMemo,
  useRef,
  useState,
} from "react";
import type {
  ActionDialogsProps,
  ActionName,
  ActionRequest,
  ActionRow,
  ReviewDialogProps,
} from "@/components/ui/action-request";
import { Button, type ButtonSize, type ButtonVariant } from "@/components/ui/button";
import { ActionButton } from "@/components/ui/unavailable-action";
import type { OperationView } from "@/lib/services/operations/dto";
import type { Offer } from "./offers";
import { operationWords } from "./operation-words";

type Actions = {
  open: (action: ActionName) => void;
  review: (operation: OperationView) => void;
  warm: () => void;
};

const ActionsContext = createContext<Actions>({
  open: () => undefined,
  review: () => undefined,
  warm: () => undefined,
});

export type DetailActionsProps = {
  row: ActionRow;
  Dialogs: ComponentType<ActionDialogsProps>;
  ReviewDialog: ComponentType<ReviewDialogProps>;
  warmDialogs: () => void;
  children: ReactNode;
};

const ignore = () => undefined;

/** Holds the open dialog of the page; focus returns to its opener, else to the state of the campaign. */
export const DetailActions = ({ row, Dialogs, ReviewDialog, warmDialogs, children }: DetailActionsProps) => {
  const router = useRouter();
  const place = useRef<HTMLDivElement>(null);
  const [request, setRequest] = useState<ActionRequest | null>(null);
  const [reviewed, setReviewed] = useState<{
    operation: OperationView;
    back: () => HTMLElement | null;
  } | null>(null);

  const actions = useMemo<Actions>(() => {
    const backTo = () => {
      const opener = document.activeElement;
      return () =>
        opener instanceof HTMLElement && opener.isConnected
          ? opener
          : (place.current?.querySelector<HTMLElement>("[data-state-focus]") ?? null);
    };
    return {
      open: (action) => {
        setRequest({ action, rows: [row], returnFocus: backTo() });
      },
      review: (operation) => {
        setReviewed({ operation, back: backTo() });
      },
      warm: warmDialogs,
    };
  }, [row, warmDialogs]);

  return (
    <ActionsContext value={actions}>
      <div ref={place}>{children}</div>
      {request && (
        <Dialogs
          request={request}
          markRows={ignore}
          onClose={(outcome) => {
            setRequest(null);
            if (outcome.kind === "sent") router.refresh();
          }}
        />
      )}
      {reviewed && (
        <ReviewDialog
          operation={reviewed.operation}
          what={operationWords[reviewed.operation.kind].object}
          returnFocus={reviewed.back}
          onClose={(resolved) => {
            setReviewed(null);
            if (resolved) router.refresh();
          }}
        />
      )}
    </ActionsContext>
  );
};

type OfferButtonProps = { offer: Offer; variant?: ButtonVariant; size?: ButtonSize };

/** Opens the dialog of an offer; when it is not possible it stays and says why (S8). */
export const OfferButton = ({ offer, variant = "secondary", size = "md" }: OfferButtonProps) => {
  const { open, warm } = useContext(ActionsContext);
  return (
    <ActionButton
      variant={variant}
      size={size}
      reasons={offer.state.allowed ? [] : offer.state.reasons}
      onPointerEnter={warm}
      onFocus={warm}
      onClick={() => {
        open(offer.action);
      }}
    >
      {offer.label}
    </ActionButton>
  );
};

export const ReviewButton = ({ operation, reasons }: { operation: OperationView; reasons: string[] }) => {
  const { review } = useContext(ActionsContext);
  if (reasons.length > 0) {
    return (
      <ActionButton size="sm" reasons={reasons}>
        Say what happened
      </ActionButton>
    );
  }
  return (
    <Button
      size="sm"
      onClick={() => {
        review(operation);
      }}
    >
      Say what happened
    </Button>
  );
};
