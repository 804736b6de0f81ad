import type { OverviewCase } from "../case";
import { autoComplete } from "./auto-complete";
import { businessCases } from "./business-cases";
import { cancellations } from "./cancellations";
import { completion } from "./completion";
import { declines } from "./declines";
import { eligibility, insideAMigration } from "./eligibility";
import { examples } from "./examples";
import { matches } from "./matches";

export const groups: { name: string; cases: OverviewCase[] }[] = [
  { name: "business cases", cases: businessCases },
  { name: "examples", cases: examples },
  { name: "matches", cases: matches },
  { name: "auto-complete", cases: autoComplete },
  { name: "completion", cases: completion },
  { name: "cancellation", cases: cancellations },
  { name: "declining", cases: declines },
  { name: "eligibility", cases: eligibility },
  { name: "inside a migration", cases: insideAMigration },
];
