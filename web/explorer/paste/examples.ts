/** Articles to begin with, all of them invented: with them one sees what is read and what is not. */
export const examples = {
  plain: `= Mayor of Exampleton =

Infobox
- Body: Exampleton City Council
- Incumbent: Dee (丁)
- Incumbentsince: 3 March 2014

The mayor leads the council.

== List of mayors ==
| No. | Name | Term start | Term end | |
| 1 | Ada (甲) | spring of the great thaw | June 1994 | |
| 2 | Bo (乙) | June 1994 | 1990 | |
| – | Vacant | 1995 | 1996 | |
| 3 | Cy (丙) | c. 1996 | 2014 | by lot |
| 4 | Dee (丁) | 1 March 2014 | Incumbent |
`,
  wikitext: `{{Infobox official post
| post = Mayor of Exampleton
| incumbent = [[Dee (mayor)|Dee]]
| incumbentsince = {{start date|2014|3|3}}
}}
The '''mayor''' leads the council.

== List of mayors ==
{| class="wikitable"
! No. !! Name !! Term start !! Term end
|-
| 1 || [[Ada (mayor)|Ada]]<ref>A gazette.</ref> || ''May'' 1990 || {{when the thaw came}}
|-
| 2 || [[Bo]] || June 1994 || c. 1996
|-
| 3 || [[Dee (mayor)|Dee]] || {{dts|2014|3|1}} || Incumbent
|}
`,
} as const;

export type Example = keyof typeof examples;

/** The example that a text names; null for any other text. */
export function isExample(text: string | null): Example | null {
  return text === 'plain' || text === 'wikitext' ? text : null;
}
