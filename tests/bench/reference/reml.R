# The variances of calibration by lme4: one line of JSON.
#   Rscript reml.R scores.csv
suppressPackageStartupMessages(library(lme4))
scores <- read.csv(commandArgs(trailingOnly = TRUE)[1], stringsAsFactors = TRUE)
took <- system.time(fit <- lmer(score ~ 1 + (1 | entry) + (1 | juror), scores))
sd <- sapply(VarCorr(fit), attr, "stddev")
cat(sprintf(
  '{"seconds": %.3f, "mean": %.9f, "sd_entry": %.9f, "sd_juror": %.9f, "sd_residual": %.9f, "criterion": %.9f}\n',
  took[["elapsed"]], fixef(fit)[["(Intercept)"]], sd[["entry.(Intercept)"]], sd[["juror.(Intercept)"]], sigma(fit), REMLcrit(fit)
))
