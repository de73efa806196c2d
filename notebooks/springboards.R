# Which provinces lead to the Politburo, in R: base R and jsonlite are enough.
#
#   Rscript springboards.R [URL [PICTURE]]
#
# Prints province, people who certainly and possibly rose, and all on record as
# secretary there, as CSV; draws the first three as PICTURE. The notebook
# springboards.ipynb asks the same.

library(jsonlite)

args <- commandArgs(trailingOnly = TRUE)
url <- if (length(args) > 0) args[1] else "http://127.0.0.1:8080"
picture <- if (length(args) > 1) args[2] else "springboards-r.png"

# A ready-made table is a CSV at an address; empty cells are missing values.
read_table <- function(name) read.csv(paste0(url, "/data/", name), na.strings = "", encoding = "UTF-8")
posts <- read_table("posts.csv?type_id=post-type:party-committee-secretary")
terms <- subset(read_table("terms.csv"), post_id %in% posts$id)
secretaries <- tapply(terms$person_id, terms$area_name, function(who) length(unique(who)))

# A question is GraphQL in the address; the answer is JSON.
query <- '{
  careers(first: 500, steps: [
    {as: "post", post: {type: "post-type:party-committee-secretary"}}
    {as: "seat", body: {partOf: "body:politburo"}}
  ]) {
    pageInfo { hasNextPage }
    nodes { person { id } witnesses { certainty steps { as term { post { area { name } } } } } }
  }
}'
answer <- fromJSON(paste0(url, "/graphql?query=", URLencode(query, reserved = TRUE)), simplifyVector = FALSE)
if (length(answer$errors)) stop(answer$errors[[1]]$message)
careers <- answer$data$careers
stopifnot(!careers$pageInfo$hasNextPage)

# Every way in which somebody rose, then the surest for each person and province.
ways <- do.call(rbind, lapply(careers$nodes, function(career) {
  do.call(rbind, lapply(career$witnesses, function(way) {
    data.frame(person = career$person$id, province = way$steps[[1]]$term$post$area$name, certain = way$certainty == "CERTAIN")
  }))
}))
rose <- aggregate(certain ~ person + province, ways, any)
provinces <- names(secretaries)
count <- function(certain) as.vector(table(factor(rose$province[rose$certain == certain], provinces)))
result <- data.frame(province = provinces, certain = count(TRUE), possible = count(FALSE), secretaries = as.vector(secretaries))
result <- result[order(-result$certain, -result$possible, result$secretaries, result$province), ]
write.csv(result, row.names = FALSE)

drawn <- result[rev(seq_len(nrow(result))), ]
blue <- "#0072B2"
png(picture, width = 720, height = 680, res = 90, type = "cairo")
par(mar = c(4, 8, 3, 1), las = 1, cex = 0.9)
at <- barplot(drawn$certain + drawn$possible, names.arg = drawn$province, horiz = TRUE, col = blue, border = blue, density = 25,
  xlim = c(0, max(drawn$certain + drawn$possible) + 1), xlab = "people, of all on record as secretary there",
  main = "Party secretaries who later joined the Politburo")
barplot(drawn$certain, horiz = TRUE, col = blue, border = blue, add = TRUE, axes = FALSE)
text(drawn$certain + drawn$possible, at, paste("of", drawn$secretaries), pos = 4, col = "#555555")
legend("bottomright", c("certain", "possible"), fill = blue, border = blue, density = c(NA, 25), bty = "n")
invisible(dev.off())
