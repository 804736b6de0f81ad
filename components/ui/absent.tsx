import { VisuallyHidden } from "./visually-hidden";

/** A value that is not there: quiet for the eye, a word for assistive technology. */
export const Absent = ({ word = "None" }: { word?: string }) => (
  <span className="text-muted">
    <span aria-hidden>–</span>
    <VisuallyHidden>{word}</VisuallyHidden>
  </span>
);
