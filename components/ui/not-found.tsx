import { EmptyState } from "./empty-state";
import { LinkButton } from "./link-button";

export const NotFoundState = () => (
  <div className="px-4 py-6 sm:px-6">
    <h1 className="sr-only">Not found</h1>
    <EmptyState
      kind="filtered"
      sentence="There is nothing at this address for your company."
      detail="The link may be wrong, or it belongs to a company you are not signed in for."
      action={<LinkButton href="/">Go to your campaigns</LinkButton>}
    />
  </div>
);
