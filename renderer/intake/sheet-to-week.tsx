const COLUMNS = [0, 1, 2, 3, 4];

/** A drawing: a sheet that lies askew becomes a week that stands straight. Says nothing to screen readers. */
export function SheetToWeek() {
  return (
    <svg className="sheet-to-week points-on" viewBox="0 0 240 96" aria-hidden="true" focusable="false">
      <g className="askew" transform="rotate(-7 52 50)">
        <rect x="18" y="16" width="68" height="66" rx="2" />
        <path d="M18 30h68M18 46h68M18 62h40M34 16v66M58 16v46M72 30v52" />
        <path className="scribble" d="M38 38h14M62 38h6M38 54h14M76 54h6M24 38h4M24 54h4M38 70h26" />
      </g>
      <path className="leads" d="M104 49h26m-6-5 6 5-6 5" />
      <g className="straight">
        <path d="M150 20v62M150 20h76" />
        {COLUMNS.map((column) => (
          <g key={column} transform={`translate(${153 + column * 15} 0)`}>
            <rect x="0" y="24" width="12" height={column % 2 === 0 ? 14 : 10} rx="1.5" />
            <rect
              className="second"
              x="0"
              y={column % 2 === 0 ? 40 : 36}
              width="12"
              height={column % 2 === 0 ? 6 : 10}
              rx="1.5"
            />
            <rect className="third" x="0" y="57" width="12" height={column === 3 ? 12 : 22} rx="1.5" />
          </g>
        ))}
        <path className="band" d="M153 51.500h72" />
      </g>
    </svg>
  );
}
