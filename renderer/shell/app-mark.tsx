/** The program's sign: a sheet with its week on it. */
export function AppMark() {
  return (
    <svg className="app-mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <rect className="app-mark-sheet" x="1.500" y="1.500" width="17" height="17" rx="3.500" />
      <path d="M5 6.200v4.300M8.300 6.200v7.600M11.700 6.200v2.600M15 6.200v6" />
      <path className="app-mark-found" d="M11.700 11.800v2" />
    </svg>
  );
}
