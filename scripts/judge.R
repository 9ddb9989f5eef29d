# SPDX-License-Identifier: EUPL-1.2
# Computes the scores of a dossier once more, in R, from its own files, and compares every number with what balans printed.
#
#   Rscript scripts/judge.R DOSSIER NORMENKADER.yaml SCORES.csv
#
# SCORES.csv is the output of `balans score DOSSIER --format csv --verbose`. Nothing of balans is used but the files: reading, recoding,
# membership and every formula are written here again, with psych, multilevel and the distributions of R where they have them.
suppressPackageStartupMessages({ library(yaml); library(psych); library(multilevel) })

args <- commandArgs(trailingOnly = TRUE)
dossier <- args[1]
norm <- yaml.load_file(args[2])
printed <- read.csv(args[3], colClasses = "character", na.strings = character(0))
tolerance <- 1e-9

# ---- reading -----------------------------------------------------------------------------------------------------------------------------
fold <- function(text) gsub("[ _-]+", " ", trimws(tolower(text)))
read_table <- function(path) {
  heading <- readLines(path, n = 1, encoding = "UTF-8", warn = FALSE)
  separators <- c(";", ",", "\t")
  sep <- separators[which.max(sapply(separators, function(s) lengths(regmatches(heading, gregexpr(s, heading, fixed = TRUE)))))]
  read.table(path, sep = sep, header = TRUE, quote = "\"", colClasses = "character", check.names = FALSE, fileEncoding = "UTF-8-BOM",
             na.strings = character(0), comment.char = "", fill = TRUE)
}
or <- function(value, default) if (is.null(value)) default else value

lo <- norm$answers$from
hi <- norm$answers$to
labels <- list()
for (language in norm$answers$labels) for (i in seq_along(language)) labels[[fold(language[[i]])]] <- lo + i - 1
for (answer in names(norm$answers$synonyms)) for (word in norm$answers$synonyms[[answer]]) labels[[fold(word)]] <- as.numeric(answer)
as_answer <- function(cells) {
  number <- suppressWarnings(as.numeric(cells))
  known <- fold(cells) %in% names(labels)
  number[known] <- unlist(labels[fold(cells[known])])
  ifelse(!is.na(number) & number >= lo & number <= hi & number == round(number), number, NA)
}

statements <- do.call(rbind, lapply(norm$dimensions, function(d) {
  if (is.null(d$statements)) return(NULL)
  do.call(rbind, lapply(d$statements, function(s) data.frame(
    id = s$id, dimension = d$id, reversed = isTRUE(s$reversed), weight = or(s$weight, 1), texts = paste(fold(unlist(s$text)), collapse = "\n"))))
}))
dimensions <- sapply(norm$dimensions, function(d) d$id)
dimension_weight <- sapply(norm$dimensions, function(d) or(d$weight, 1))
scoring <- norm$scoring
perception_weight <- or(scoring$`perception-weight`, 0.6)
least_share <- or(scoring$`minimum-answered`, 0.5)
least_count <- or(scoring$`minimum-statements`, 2)
by_respondent <- identical(scoring$voice, "respondent")
is_sum <- identical(scoring$aggregate, "sum")

settings <- yaml.load_file(file.path(dossier, "balans.yaml"))
collaborations <- names(settings$collaborations)
titles <- sapply(settings$collaborations, function(c) fold(or(c$title, "")))
collaboration_id <- function(cells) {
  plain <- fold(cells)
  ifelse(plain %in% fold(collaborations), collaborations[match(plain, fold(collaborations))],
         ifelse(plain %in% titles, collaborations[match(plain, titles)], tolower(cells)))
}
find_column <- function(table, words) {
  place <- which(fold(names(table)) %in% fold(words))
  if (length(place)) table[[place[1]]] else NULL
}
words_of <- function(register, column) {
  declared <- norm$registers[[register]]$columns[[column]]
  c(column, unlist(declared$title), unlist(declared$synonyms))
}

answers <- do.call(rbind, lapply(sort(list.files(file.path(dossier, "answers"), pattern = "[.]csv$", full.names = TRUE)), function(path) {
  table <- read_table(path)
  who <- find_column(table, c("collaboration", "samenwerking"))
  frame <- data.frame(
    collaboration = if (is.null(who)) collaborations[1] else collaboration_id(who),
    period = sub(".*([0-9]{4}-Q[1-4]).*", "\\1", basename(path)),
    partner = fold(find_column(table, c("partner", "organisatie", "organisation"))))
  for (j in seq_len(nrow(statements))) {
    cells <- find_column(table, c(statements$id[j], strsplit(statements$texts[j], "\n")[[1]]))
    value <- if (is.null(cells)) NA else as_answer(cells)
    frame[[statements$id[j]]] <- if (statements$reversed[j]) lo + hi - value else value
  }
  frame
}))

as_day <- function(cells) {
  iso <- grepl("^[0-9]{4}-", cells)
  day <- as.Date(rep(NA, length(cells)))
  day[iso] <- as.Date(cells[iso])
  day[!iso & cells != ""] <- as.Date(gsub("/", "-", cells[!iso & cells != ""]), format = "%d-%m-%Y")
  day
}
members <- NULL
if (!is.null(norm$membership)) {
  rule <- norm$membership
  path <- file.path(dossier, "registers", paste0(rule$of, ".csv"))
  if (file.exists(path)) {
    table <- read_table(path)
    who <- find_column(table, c("collaboration", "samenwerking"))
    column <- function(key) if (is.null(rule[[key]])) NULL else find_column(table, words_of(rule$of, rule[[key]]))
    blank <- rep("", nrow(table))
    members <- data.frame(
      collaboration = if (is.null(who)) collaborations[1] else collaboration_id(who), partner = fold(column("partner")),
      invited = suppressWarnings(as.numeric(or(column("invited"), blank))),
      joined = as_day(or(column("joined"), blank)), left = as_day(or(column("left"), blank)),
      weight = suppressWarnings(as.numeric(gsub(",", ".", or(column("weight"), blank), fixed = TRUE))))
  }
}
taking_part <- function(collaboration, period) {
  year <- as.numeric(substr(period, 1, 4)); quarter <- as.numeric(substr(period, 7, 7))
  first <- as.Date(sprintf("%d-%02d-01", year, quarter * 3 - 2))
  last <- seq(first, by = "3 months", length.out = 2)[2] - 1
  own <- members[members$collaboration == collaboration & (is.na(members$joined) | members$joined <= last) &
                   (is.na(members$left) | members$left >= first), ]
  own <- own[order(own$joined, own$invited, na.last = FALSE), ]
  own[!duplicated(own$partner, fromLast = TRUE), ]
}

# What partners count for where each has a voice of its own: 1 without a weight above 0.
partner_weight <- function(partners, frame) {
  weight <- frame$weight[match(partners, frame$partner)]
  if (is.null(weight)) weight <- rep(NA, length(partners))
  ifelse(is.na(weight) | weight <= 0, 1, weight)
}

# ---- formulas ----------------------------------------------------------------------------------------------------------------------------
maf <- function(X, partner, w_item, frame) {
  given <- !is.na(X)
  # Statements that nobody was asked in this period take no part.
  asked <- colSums(given) > 0
  X <- X[, asked, drop = FALSE]; given <- given[, asked, drop = FALSE]; w_item <- w_item[asked]
  if (ncol(X) == 0) return(NULL)
  weight <- as.vector(given %*% w_item)
  enough <- rowSums(given) >= max(1, min(least_count, ncol(X))) & weight >= (least_share - 1e-9) * sum(w_item)
  X <- X[enough, , drop = FALSE]; given <- given[enough, , drop = FALSE]; partner <- partner[enough]
  n <- nrow(X)
  if (n == 0) return(NULL)
  y <- rowSums(sweep(ifelse(given, X, 0), 2, w_item, "*")) / weight[enough]
  share <- as.vector(given %*% w_item^2) / weight[enough]^2
  groups <- split(y, partner)
  size <- lengths(groups); means <- sapply(groups, mean); m <- length(groups)
  invited <- frame$invited[match(names(groups), frame$partner)]
  f <- ifelse(is.na(invited), 0, size / pmax(invited, size))
  known <- !is.null(frame) && any(!is.na(frame$invited))
  absent <- if (known) sum(!(frame$partner %in% partner) & (is.na(frame$invited) | frame$invited > 0)) else 0
  P <- m + absent
  w <- if (by_respondent) size / n else partner_weight(names(groups), frame)
  w <- w / sum(w)
  score <- sum(w * means)
  ssw <- sum((y - means[partner])^2); nu <- sum(size - 1)
  singles <- means[size == 1]
  if (length(singles) >= 2) { ssw <- ssw + sum((singles - mean(singles))^2); nu <- nu + length(singles) - 1 }
  residual <- sweep(X, 2, colMeans(X, na.rm = TRUE))
  sse <- sum((residual - rowMeans(residual, na.rm = TRUE))^2, na.rm = TRUE)
  dfe <- max(0, sum(given) - n - (sum(colSums(given) > 0) - 1))
  star <- (n * score + (lo + hi) / 2) / (n + 1)
  v0 <- (star - lo) * (hi - star)
  s2 <- (4 * 0.15 * v0 + ssw) / (4 + nu)
  if (nu > 0) s2 <- max(s2, ssw / nu)
  e2 <- (4 * 0.12 * v0 + sse) / (4 + dfe) * mean(share)
  s2b <- (2 * (0.25 * s2 + s2 * mean(1 / size)) + sum((means - mean(means))^2)) / (2 + m - 1)
  Vmiss <- (1 - m / P) * s2b * sum(w^2)
  Vsamp <- m / P * s2 * sum(w^2 * (1 - f) / size)
  Vans <- m / P * e2 * sum(w^2 * f / size)
  V <- Vmiss + Vsamp + Vans
  df <- V^2 / (Vmiss^2 / (m - 1 + 2) + Vsamp^2 / (nu + 4) + Vans^2 / (dfe + 4))
  list(n = n, partners = m, invited_partners = P, score = score, se = sqrt(V), df = df, lo95 = max(lo, score - qt(.975, df) * sqrt(V)),
       hi95 = min(hi, score + qt(.975, df) * sqrt(V)), n_eff = 1 / sum(w^2 / size), respondent_mean = mean(y),
       spread_AD = ad.m(y, rep(1, n), type = "mean")[1, 2], ss_within = ssw, nu_within = nu, s2_within = s2, ss_error = sse, df_error = dfe,
       e2_answer = e2, s2_between = s2b, V_missing_partner = Vmiss, V_sampling = Vsamp, V_answer = Vans, y = y, partner = partner,
       rows = which(enough), X = X)
}

difference_between_partners <- function(y, partner) {
  size <- table(partner); g <- length(size); n <- length(y)
  if (g < 2 || n <= g) return(list())
  table <- anova(lm(y ~ factor(partner)))
  between <- table[1, "Mean Sq"]; within <- table[2, "Mean Sq"]
  k0 <- (n - sum(size^2) / n) / (g - 1)
  icc <- (between - within) / (between + (k0 - 1) * within)
  if (length(unique(size)) == 1) stopifnot(isTRUE(all.equal(icc, ICC1(aov(y ~ factor(partner))))))
  list(icc1 = icc, icc1_F = table[1, "F value"], icc1_p = table[1, "Pr(>F)"])
}

consistency <- function(X) {
  X <- X[stats::complete.cases(X), , drop = FALSE]
  n <- nrow(X); k <- ncol(X)
  if (k < 2 || n < 3 || any(apply(X, 2, var) == 0)) return(list())
  found <- suppressWarnings(suppressMessages(psych::alpha(X, check.keys = FALSE, warnings = FALSE)))$total
  a <- found$raw_alpha
  list(alpha_n = n, alpha = a, feldt_lo = 1 - (1 - a) * qf(.975, n - 1, (n - 1) * (k - 1)), feldt_hi = 1 - (1 - a) * qf(.025, n - 1, (n - 1) * (k - 1)))
}

within_correlation <- function(a, b) {
  rows <- intersect(a$rows, b$rows)
  x <- a$y[match(rows, a$rows)]; z <- b$y[match(rows, b$rows)]; partner <- a$partner[match(rows, a$rows)]
  several <- partner %in% names(which(table(partner) >= 2))
  r <- 0; nu <- 0
  if (any(several)) {
    dx <- x[several] - ave(x[several], partner[several]); dz <- z[several] - ave(z[several], partner[several])
    if (sum(dx^2) > 1e-12 && sum(dz^2) > 1e-12) { r <- sum(dx * dz) / sqrt(sum(dx^2) * sum(dz^2)); nu <- sum(several) - length(unique(partner[several])) }
  }
  (nu * r + 6 * 0.5) / (nu + 6)
}

# ---- comparing ---------------------------------------------------------------------------------------------------------------------------
key <- with(printed, paste(collaboration, period, kind, id, name, sep = "|"))
value_of <- setNames(printed$value, key)
compared <- 0; worst <- 0; wrong <- character(0); kinds <- list()
check <- function(collaboration, period, kind, id, name, mine) {
  where <- paste(collaboration, period, kind, id, name, sep = "|")
  theirs <- suppressWarnings(as.numeric(value_of[where]))
  if (is.na(theirs) || length(mine) != 1 || is.na(mine)) return(invisible())
  off <- if (mine == theirs) 0 else abs(mine - theirs) / max(abs(mine), abs(theirs), 1e-3)
  compared <<- compared + 1
  kinds[[paste(kind, name)]] <<- or(kinds[[paste(kind, name)]], 0) + 1
  worst <<- max(worst, off)
  if (off > tolerance) wrong <<- c(wrong, sprintf("%s: balans %s, R %.15g", where, value_of[where], mine))
}

for (collaboration in unique(answers$collaboration)) {
  before <- list()
  for (period in sort(unique(answers$period[answers$collaboration == collaboration]))) {
    own <- answers[answers$collaboration == collaboration & answers$period == period, ]
    frame <- if (is.null(members)) NULL else taking_part(collaboration, period)
    found <- list()
    for (d in dimensions) {
      items <- statements[statements$dimension == d, ]
      if (nrow(items) == 0) next
      result <- maf(as.matrix(own[, items$id, drop = FALSE]), own$partner, items$weight, frame)
      if (is.null(result)) next
      found[[d]] <- result
      # Under `sum` a score is so many times the mean; the intermediate values stay on the answer scale.
      k <- if (is_sum) sum(items$weight) else 1
      scaled <- c("score", "se", "lo95", "hi95", "respondent_mean")
      for (name in setdiff(names(result), c("y", "partner", "rows", "X"))) {
        check(collaboration, period, "perception", d, name, result[[name]] * if (name %in% scaled) k else 1)
      }
      limit <- suppressWarnings(as.numeric(value_of[paste(collaboration, period, "perception", d, "norm", sep = "|")]))
      check(collaboration, period, "perception", d, "p_below_norm", pt((limit / k - result$score) / result$se, result$df))
      for (extra in list(difference_between_partners(result$y, result$partner), consistency(result$X))) {
        for (name in names(extra)) check(collaboration, period, "perception", d, name, extra[[name]])
      }
      for (j in seq_len(nrow(items))) {
        cells <- own[[items$id[j]]]
        plain <- if (items$reversed[j]) lo + hi - cells else cells
        for (answer in lo:hi) check(collaboration, period, "statement", items$id[j], paste0("count_", answer), sum(plain == answer, na.rm = TRUE))
        means <- tapply(cells, own$partner, mean, na.rm = TRUE)
        check(collaboration, period, "statement", items$id[j], "mean", if (by_respondent) mean(cells, na.rm = TRUE) else weighted.mean(means, partner_weight(names(means), frame), na.rm = TRUE))
      }
    }
    ids <- names(found)
    R <- outer(ids, ids, Vectorize(function(a, b) if (a == b) 1 else within_correlation(found[[a]], found[[b]])))
    for (i in seq_along(ids)) for (j in seq_len(i - 1)) check(collaboration, period, "correlation", paste(ids[j], ids[i], sep = "/"), "r", R[i, j])
    if (length(ids) > 0 && !is_sum) {
      omega <- dimension_weight[match(ids, dimensions)]; omega <- omega / sum(omega)
      shared <- sapply(found, function(x) x$V_sampling + x$V_missing_partner)
      C <- R * sqrt(outer(shared, shared)); diag(C) <- sapply(found, function(x) x$se^2)
      # balans raises the prior of correlations when no Cholesky triangle exists; then the matrices differ and are not compared.
      overall <- list(score = sum(omega * sapply(found, function(x) x$score)), se = sqrt(as.numeric(t(omega) %*% C %*% omega)), df = min(sapply(found, function(x) x$df)))
      for (name in names(overall)) check(collaboration, period, "overall", "", paste0("perception_", name), overall[[name]])
    }
    for (d in intersect(ids, names(before))) {
      old <- before[[d]]; new <- found[[d]]
      has_facts <- value_of[paste(collaboration, period, "facts", d, "score", sep = "|")]
      if (!is.na(has_facts) && has_facts != "") next
      V <- c(old$se^2, new$se^2); df <- sum(V)^2 / sum(V^2 / c(old$df, new$df)); delta <- new$score - old$score
      check(collaboration, period, "change", d, "change", delta * if (is_sum) sum(statements$weight[statements$dimension == d]) else 1)
      if (!is_sum) for (pair in list(c("se_sampling", sqrt(sum(V))), c("df", df), c("p_down", pt(-delta / sqrt(sum(V) + 0.02), df))))
        check(collaboration, period, "change", d, pair[1], as.numeric(pair[2]))
    }
    before <- found
    facts <- printed[printed$collaboration == collaboration & printed$period == period & printed$kind == "indicator", ]
    for (id in unique(facts$id)) {
      figure <- function(name) suppressWarnings(as.numeric(facts$value[facts$id == id & facts$name == name]))
      x <- figure("hits"); n <- figure("cases")
      if (length(x) != 1 || length(n) != 1 || length(figure("lo95")) != 1) next
      check(collaboration, period, "indicator", id, "lo95", if (x == 0) 0 else qbeta(.025, x + .5, n - x + .5))
      check(collaboration, period, "indicator", id, "hi95", if (x == n) 1 else qbeta(.975, x + .5, n - x + .5))
      p0 <- figure("norm"); cases <- or(scoring$`imaginary-cases`, 0)
      if (length(p0) == 1 && cases > 0 && p0 > 0 && p0 < 1)
        check(collaboration, period, "indicator", id, "p_below_norm", pbeta(p0, x + cases * p0, n - x + cases * (1 - p0)))
    }
  }
}

cat(sprintf("%d numbers of %d kinds compared with R %s; largest relative difference %.1e\n", compared, length(kinds), getRversion(), worst))
if (length(wrong) > 0) {
  cat(sprintf("%d differ by more than %.0e:\n", length(wrong), tolerance), paste0("  ", head(wrong, 20), "\n"), sep = "")
  quit(status = 1)
}
if (compared == 0) { cat("Nothing could be compared.\n"); quit(status = 1) }
