/** Bandwidth's own package brings no types; these are what its tests here use. */
declare module "@bandwidth/numbers" {
  export type Client = object;

  type Order = {
    orderId: string;
    processingStatus: string;
    createdByUser: string;
    customerOrderId?: string;
    tnOptionGroups: { telephoneNumbers: string[] }[];
  };
  type Subscription = { id: string; orderType: string; deleteAsync: () => Promise<unknown> };

  const sdk: {
    Client: new (
      accountId: string,
      user: string | undefined,
      password: string | undefined,
      clientId: string | undefined,
      clientSecret: string | undefined,
      options: { apiEndPoint: string; tempAccessToken?: string },
    ) => Client;
    TnOption: {
      createAsync: (client: Client, order: object) => Promise<Order>;
      getAsync: (client: Client, orderId: string) => Promise<Order>;
      listAsync: (client: Client, query: object) => Promise<{ orderId: string; orderStatus: string }[]>;
    };
    Subscription: {
      createAsync: (client: Client, subscription: object) => Promise<Subscription>;
      listAsync: (client: Client, query: object) => Promise<Subscription[]>;
    };
  };
  export default sdk;
}
