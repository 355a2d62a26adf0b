/** January to December in the languages we read: names, genitives and short forms; lower case, without accents. */
const MONTH_FORMS: readonly string[] = [
  'january jan januar janner janvier janv enero ene gennaio gen janeiro gener januari styczen stycznia sty leden ledna led januara januar januara',
  'february feb februar fevrier fevr febrero febbraio fevereiro fev febrer februari luty lutego lut unor unora februara',
  'march mar marz mars marzo marco marc maart mrt marzec marca brezen brezna bre marec marcius marc',
  'april apr avril avr abril abr aprile kwiecien kwietnia kwi duben dubna dub aprila aprilis',
  'may mai mayo maggio mag maio maig mei maj maja kveten kvetna kve maj maja majus',
  'june jun juni juin junio giugno giu junho juny czerwiec czerwca cze cerven cervna jun juna junius',
  'july jul juli juillet juil julio luglio lug julho juliol lipiec lipca lip cervenec cervence jul jula julius',
  'august aug aout agosto ago agost augustus sierpien sierpnia sie srpen srpna srp augusta augusztus',
  'september sep sept septembre septiembre settembre set setembro setembre wrzesien wrzesnia wrz zari septembra szeptember szept',
  'october oct oktober okt octobre octubre ottobre ott outubro out pazdziernik pazdziernika paz rijen rijna rij oktobra',
  'november nov novembre noviembre novembro listopad listopada lis list novembra',
  'december dec dezember dez decembre diciembre dic dicembre dezembro desembre des grudzien grudnia gru prosinec prosince pro decembra',
];

const monthByForm = new Map<string, number>(
  MONTH_FORMS.flatMap((forms, index) => forms.split(' ').map((form) => [form, index + 1] as const)),
);
// "listopad" is November in Polish and in Czech; "srpen" and "sierpien" are both August: no word means two months here.

/** The month that a word names, 1 to 12; `word` in lower case without accents. */
export function monthOf(word: string): number | null {
  return monthByForm.get(word) ?? null;
}
