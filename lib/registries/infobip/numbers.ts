import type { Call } from "./call";
import { toOwnedPage } from "./map";
import type { InfobipNumber, InfobipPage } from "./types";
import { ownedNumbersWire } from "./wire";

const ownedPageSize = 50;

/** Numbers that are imported and the proof that they are. */
export const numberMethods = ({ read, send }: Call) => {
  const listOwnedNumbers = async (
    query: { number?: string; page?: number; limit?: number } = {},
  ): Promise<InfobipPage<InfobipNumber>> => {
    const page = query.page ?? 0;
    return toOwnedPage(
      await read(
        {
          lane: "owned",
          method: "GET",
          path: "/numbers/1/numbers",
          query: { number: query.number, limit: query.limit ?? ownedPageSize, page },
        },
        ownedNumbersWire,
      ),
      page,
    );
  };

  return {
    /** What it answers is not public: read the owned numbers afterwards. With our own NNID the OSR stays ours. */
    importNumbers: (numbers: readonly string[]): Promise<void> =>
      send({
        lane: "import",
        method: "POST",
        path: "/numbers/2/numbers/import",
        body: {
          numbers,
          country: "US",
          type: "VIRTUAL_LONG_NUMBER",
          capabilities: ["SMS", "MMS"],
          skipOsrUpdate: true,
        },
      }),

    listOwnedNumbers,

    /** Which of these the account owns and nothing is outstanding of. Few are asked for one by one, many by the list. */
    ownedAmong: async (numbers: readonly string[]): Promise<Set<string>> => {
      const wanted = new Set(numbers);
      const owned = new Set<string>();
      const keep = (found: InfobipNumber[]): void => {
        for (const { number, reservationStatus } of found)
          if (wanted.has(number) && reservationStatus === null) owned.add(number);
      };
      const first = await listOwnedNumbers();
      const pages = Math.ceil(first.totalRecords / ownedPageSize);
      if (pages - 1 > wanted.size) {
        for (const number of wanted) keep((await listOwnedNumbers({ number })).records);
        return owned;
      }
      keep(first.records);
      for (let page = 1; page < pages && owned.size < wanted.size; page += 1)
        keep((await listOwnedNumbers({ page })).records);
      return owned;
    },
  };
};
