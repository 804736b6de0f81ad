"use client";

import { RefreshCw } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { numberText } from "@/lib/domain/handover/numbers";
import { Part, type PanelProps } from "./panel-part";

const few = 5;

/** What the number registry shows of these numbers, compared with the NNID that they are to have. */
export const OsrPart = ({ campaign, handover, actions }: PanelProps) => {
  const { osr, numbers, rowId } = campaign;
  const right = osr?.right ?? 0;
  const complete = numbers.total > 0 && right === numbers.total;
  return (
    <Part title="OSR, read back from the registry">
      {!campaign.own ? (
        <p className="text-sm text-muted">
          Only the campaign&apos;s own CSP can read it. Check the records in your number registry account.
        </p>
      ) : (
        <>
          <p className="flex flex-wrap items-center gap-2 text-sm">
            <Badge tone={complete ? "success" : "neutral"}>
              {String(right)} of {String(numbers.total)} have NNID {handover.nnid ?? "none"}
            </Badge>
            {osr?.reading === true ? (
              <span className="text-muted">Reading…</span>
            ) : (
              osr?.readAt != null && (
                <span className="text-muted">
                  Read <Time iso={osr.readAt} />
                </span>
              )
            )}
          </p>
          {osr?.problem != null && <p className="text-sm text-danger-fg">{osr.problem}</p>}
          {osr !== null && osr.wrong.length + osr.missing.length > 0 && (
            <ul className="grid gap-0.5 text-xs text-muted">
              {osr.wrong.slice(0, few).map(({ number, nnid }) => (
                <li key={number}>
                  <span className="font-mono">{numberText(number)}</span> has NNID {nnid ?? "none"}
                </li>
              ))}
              {osr.missing.slice(0, few).map((number) => (
                <li key={number}>
                  <span className="font-mono">{numberText(number)}</span> is not among this campaign&apos;s
                  numbers there
                </li>
              ))}
            </ul>
          )}
          <div data-chrome>
            <Button
              size="sm"
              onClick={() => {
                actions.readBack([rowId]);
              }}
            >
              <RefreshCw size={14} aria-hidden />
              Read the OSR of {campaign.campaignId}
            </Button>
          </div>
        </>
      )}
    </Part>
  );
};
