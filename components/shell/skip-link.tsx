export const SkipLink = () => (
  <a
    href="#main"
    className="sr-only z-60 rounded-md bg-accent px-3 py-2 font-medium text-accent-contrast focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
  >
    Skip to the content
  </a>
);
