import { Download } from "lucide-react";
import { buttonClass } from "./button";
import { cx } from "./cx";

type DownloadCsvProps = { href: string; className?: string };

/** The file of what a screen shows; not on paper. */
export const DownloadCsv = ({ href, className }: DownloadCsvProps) => (
  <a href={href} download className={cx(buttonClass("ghost", "sm"), className)} data-chrome>
    <Download size={14} aria-hidden />
    Download CSV
  </a>
);
