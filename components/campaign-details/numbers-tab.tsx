import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { CampaignDetail } from "@/lib/services/campaigns/dto";
import type { OsrPhone, OsrView } from "@/lib/services/osr/dto";
import { Fact, Facts, Missing, Section } from "./facts";
import { OsrFreshness } from "./osr-freshness";

type NumbersTabProps = { detail: CampaignDetail; osr: OsrView | null };

const format = new Intl.NumberFormat("en-US");
const cell = "border-b border-border px-3 py-2 text-start";

/** "+1 555 234 5678": as a person reads it; other lengths stay as they came. */
const phoneText = (digits: string): string => digits.replace(/^1(\d{3})(\d{3})(\d{4})$/, "+1 $1 $2 $3");

const Current = ({ current }: Pick<OsrPhone, "current">) => {
  if (current === null) return <Missing>Not told</Missing>;
  return current ? <Badge tone="success">Current</Badge> : <Badge tone="neutral">Former</Badge>;
};

const Phones = ({ osr }: { osr: OsrView }) => (
  <div className="grid gap-2">
    <p className="text-sm font-medium">
      {format.format(osr.total)} {osr.total === 1 ? "number" : "numbers"}
      {osr.phones.length < osr.total && `, the first ${format.format(osr.phones.length)} are shown`}
    </p>
    <div
      role="region"
      aria-label="Numbers"
      tabIndex={0}
      className="max-h-[60dvh] overflow-auto rounded-lg border border-border bg-surface"
    >
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">Numbers of this campaign in the number registry</caption>
        <thead className="sticky top-0 bg-sunken text-xs text-muted">
          <tr>
            {["Number", "NNID", "Provisioned on", "State"].map((label) => (
              <th key={label} scope="col" className={`${cell} font-medium whitespace-nowrap`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {osr.phones.map((phone) => (
            <tr key={`${phone.phoneNumber}-${phone.nnid ?? ""}-${phone.provisionedAt ?? ""}`}>
              <th scope="row" className={`${cell} font-mono font-medium whitespace-nowrap`}>
                {phoneText(phone.phoneNumber)}
              </th>
              <td className={`${cell} font-mono`}>{phone.nnid ?? <Missing>None</Missing>}</td>
              <td className={cell}>
                {phone.provisionedAt ? (
                  <Time iso={phone.provisionedAt} format="date" />
                ) : (
                  <Missing>Not told</Missing>
                )}
              </td>
              <td className={cell}>
                <Current current={phone.current} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </div>
);

/** The number registry's view: attributes, and each number with the NNID that its messages go to. */
export const NumbersTab = ({ detail, osr }: NumbersTabProps) => (
  <Section title="Numbers & OSR">
    {osr === null ? (
      <Missing>Only the campaign&apos;s own CSP can read its numbers.</Missing>
    ) : (
      <div className="grid gap-4">
        <OsrFreshness campaignId={detail.campaignId} osr={osr} />
        {osr.readAt !== null && (
          <>
            <Facts>
              <Fact label="Active at">
                {osr.activeNetworks.length === 0 ? (
                  <Missing>No network yet</Missing>
                ) : (
                  osr.activeNetworks.join(", ")
                )}
              </Fact>
              <Fact label="AT&T message class">
                {osr.msgClass ?? <Missing>AT&amp;T is not among the networks</Missing>}
              </Fact>
            </Facts>
            {osr.total === 0 ? (
              <Missing>No number is assigned to this campaign.</Missing>
            ) : (
              <Phones osr={osr} />
            )}
          </>
        )}
      </div>
    )}
  </Section>
);
