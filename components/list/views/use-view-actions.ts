"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useStayingAction } from "@/components/ui/use-action";
import { deleteView, saveView, setDefaultView, shareView } from "@/lib/actions/views";
import { stateHref, type ViewedList, viewHref } from "@/lib/domain/saved-views";
import type { ViewRow } from "@/lib/services/views/dto";

export type ViewDialog = "save-as" | "rename" | "delete";

type Options = { list: ViewedList; open: ViewRow | null; query: string; shown: string[] };

/** What can be done with the views of a list, and which dialog asks for more. */
export const useViewActions = ({ list, open, query, shown }: Options) => {
  const router = useRouter();
  const { said, pending, stay, send } = useStayingAction();
  const [dialog, setDialog] = useState<ViewDialog | null>(null);
  const state = { query, columns: shown };
  return {
    problem: said?.tone === "danger" ? said.sentence : null,
    pending,
    dialog,
    setDialog,
    save: () => {
      if (open === null) return;
      const { id, version, name } = open;
      stay(
        () => saveView({ id, version, ...state }),
        () => `${name} is saved.`,
      );
    },
    share: (shared: boolean) => {
      if (open === null) return;
      const { id, version, name } = open;
      stay(
        () => shareView({ id, version, shared }),
        () => (shared ? `Everybody at your company can open ${name}.` : `${name} is its owner's alone.`),
      );
    },
    makeDefault: (viewId: string | null) => {
      stay(
        () => setDefaultView({ list, viewId }),
        () => (viewId === null ? "The standard list opens from now on." : "This view opens from now on."),
      );
    },
    remove: () => {
      if (open === null) return;
      const { id, name } = open;
      send(
        () => deleteView({ id }),
        () => {
          router.push(stateHref(list, state), { scroll: false });
          return { tone: "success", sentence: `${name} is deleted.` };
        },
      );
    },
    /** To the view that has just been saved. */
    enter: (id: string) => {
      router.push(viewHref(list, { id, ...state }), { scroll: false });
    },
    refresh: () => {
      router.refresh();
    },
  };
};

export type ViewActions = ReturnType<typeof useViewActions>;
