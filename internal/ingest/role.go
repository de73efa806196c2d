package ingest

import (
	"strings"

	"github.com/seed-51aee618/cursus/internal/fold"
)

// A role is what the cells of a column say.
type role uint8

const (
	otherRole role = iota // nothing that is read
	idleRole              // an image, a party, a reference: known, and not read
	ordinalRole
	nameRole
	statusRole
	startRole
	endRole
	termRole  // start and end in one cell
	yearRole  // the year of the start
	monthRole // the month of the start, beside its year
	remarkRole
)

// roleNames are the headers of columns, without regard to case, spaces, accents
// and punctuation, in English, Chinese, French, German and Spanish.
var roleNames = map[role]string{
	ordinalRole: "No., No, #, Number, Nr., Nummer, Num., Número, Numéro, N., 序号, 届次, 任次",
	nameRole: "Name, Officeholder, Office holder, Holder, Incumbent, Nom, Titulaire, Nombre, Titular, Amtsinhaber, Namen, " +
		"姓名, 名字, 人物",
	statusRole: "Status",
	startRole: "Term start, Took office, Assumed office, Start, Started, From, Began, Begin, Since, Entered office, " +
		"Amtsantritt, Beginn der Amtszeit, Beginn, Von, Début, Début du mandat, Entrée en fonction, Inicio, Inicio del mandato, Desde, " +
		"就任, 上任, 到任, 就职, 任职, 上任时间, 就任时间, 到任时间, 任期开始",
	endRole: "Term end, Left office, End, Ended, To, Until, " +
		"Amtsende, Ende der Amtszeit, Ende, Bis, Fin, Fin du mandat, Sortie de fonction, Fin del mandato, Hasta, " +
		"离任, 卸任, 去任, 离职, 离任时间, 卸任时间, 任期结束",
	termRole: "Term, Terms, Term of office, Term in office, Tenure, Reign, In office, Years, Years in office, Dates, " +
		"Amtszeit, Mandat, Période, Mandato, Período, 任期, 任职时间, 在任时间, 任期时间",
	yearRole:   "Year, Jahr, Année, Año, 年, 年份",
	monthRole:  "Month, Semester, Monat, Mois, Mes, 月, 月份",
	remarkRole: "Remarks, Notes",
	idleRole: "Image, Portrait, Picture, Photo, Party, Political party, Ref, Refs, Reference, References, Source, Sources, Duration, " +
		"Time in office, Born, Birth, Died, Death, Lifespan, Bild, Partei, Parti, Partido, Retrato, Imagen, Foto, " +
		"肖像, 照片, 图片, 党派, 政党, 参考, 来源, 备注",
}

// rolesByHeader is roleNames by folded header.
var rolesByHeader = func() map[string]role {
	all := make(map[string]role)
	for r, names := range roleNames {
		for name := range strings.SplitSeq(names, ",") {
			all[fold.Name(name)] = r
		}
	}
	delete(all, "") // that of #
	return all
}()

// roleOf reads a header, without what stands in brackets: "Name (born–died)".
func roleOf(header string) role {
	header = bare(header)
	if strings.TrimSpace(header) == "#" {
		return ordinalRole
	}
	if outside, _, found := strings.Cut(header, "("); found && strings.TrimSpace(outside) != "" {
		header = outside
	}
	return rolesByHeader[fold.Name(header)]
}
