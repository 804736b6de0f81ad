import { everyActionIsWrapped } from "./every-action-is-wrapped.mjs";
import { verbsCheckAndRecord } from "./verbs-check-and-record.mjs";

export default {
  meta: { name: "portage" },
  rules: {
    "every-action-is-wrapped": everyActionIsWrapped,
    "verbs-check-and-record": verbsCheckAndRecord,
  },
};
