"use client";

import { CategoryField } from "@/components/dialogs/category-field";
import { ExplanationField } from "@/components/dialogs/explanation-field";
import type { BatchKind } from "@/lib/domain/batch";
import {
  explanationProblem,
  type RejectionCategory,
  requiredExplanationProblem,
} from "@/lib/domain/explanation";

/** Whether partners read a text of ours, and whether TCR asks for one. */
export const saysToPartners = (kind: BatchKind): "optional" | "required" | null => {
  if (kind === "cancel") return "optional";
  return kind === "decline" || kind === "declineSecondary" ? "required" : null;
};

type PartnersReadProps = {
  ids: { explanation: string; categories: string };
  required: boolean;
  explanation: string;
  onExplanation: (text: string) => void;
  categories: RejectionCategory[];
  onCategories: (categories: RejectionCategory[]) => void;
  tried: boolean;
};

/** What is wrong with the text; null when it can be sent. */
export const textProblem = (text: string, required: boolean): string | null =>
  required ? requiredExplanationProblem(text) : explanationProblem(text);

/** One text for all of them. */
export const PartnersRead = ({
  ids,
  required,
  explanation,
  onExplanation,
  categories,
  onCategories,
  tried,
}: PartnersReadProps) => (
  <>
    {required && (
      <CategoryField
        id={ids.categories}
        value={categories}
        onValueChange={onCategories}
        error={tried && categories.length === 0 ? "Choose at least one rejection category." : undefined}
      />
    )}
    <ExplanationField
      id={ids.explanation}
      required={required}
      value={explanation}
      onValueChange={onExplanation}
      hint={
        required
          ? "One text for all of them. The partners read exactly this."
          : "Participants will read this."
      }
      error={tried ? (textProblem(explanation, required) ?? undefined) : undefined}
    />
  </>
);
