import { asWritten, type FilterWords } from "@/components/list/active-filters";
import { bandwidthNetworkName, bandwidthStatusWord } from "@/lib/domain/bandwidth";
import { importStateWords, secondaryDcaWord } from "@/lib/domain/bandwidth-list";
import type { ImportFilterValues } from "./search-params";

/** The filters of Imported campaigns in words: labels of the fields and of the chips. */
export const importFilterWords: FilterWords<ImportFilterValues> = {
  q: { label: "Id or description", words: asWritten },
  state: { label: "State", words: (values) => values.map((value) => importStateWords[value]) },
  carrier: { label: "Carrier", words: (values) => values.map(bandwidthNetworkName) },
  answer: { label: "Carrier's answer", words: (values) => values.map(bandwidthStatusWord) },
  secondaryDca: { label: "Secondary DCA", words: (values) => values.map(secondaryDcaWord) },
  gone: {
    label: "Gone from Bandwidth",
    words: (choice) => (choice === "only" ? "Only these" : "Shown as well"),
  },
};

export const filterLabel = (key: keyof ImportFilterValues): string => importFilterWords[key].label;
