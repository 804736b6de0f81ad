/** Two links of a chain, the moved one in the accent. */
export const Logo = () => (
  <svg
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    strokeWidth="2.25"
    strokeLinecap="round"
    aria-hidden
  >
    <path d="M10 16.5H7.5a4.5 4.5 0 0 1 0-9H10" className="stroke-current" />
    <path d="M14 7.5h2.5a4.5 4.5 0 0 1 0 9H14" className="stroke-link" />
    <path d="M9 12h6" className="stroke-link" />
  </svg>
);
