/** Says a sentence to screen readers when they next pause, and shows nothing. */
export function LiveRegion({ sentence }: { readonly sentence: string }) {
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {sentence}
    </div>
  );
}
