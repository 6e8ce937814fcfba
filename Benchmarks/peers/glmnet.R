# glmnet as a server: "kind|x|y|alphas|ratio|tol|repeat|out" a line, one JSON answer a line.
suppressMessages(library(glmnet))
read_npy <- function(name) {
  con <- file(name, "rb")
  on.exit(close(con))
  start <- readBin(con, "raw", 10)
  header <- rawToChar(readBin(con, "raw", as.integer(start[9]) + 256L * as.integer(start[10])))
  shape <- regmatches(header, regexpr("\\([0-9, ]*\\)", header))
  sizes <- as.numeric(regmatches(shape, gregexpr("[0-9]+", shape))[[1]])
  values <- readBin(con, "double", prod(sizes), size = 8, endian = "little")
  if (length(sizes) == 2) dim(values) <- sizes
  values
}
write_npy <- function(values, name) {
  values <- as.matrix(values)
  header <- sprintf("{'descr': '<f8', 'fortran_order': True, 'shape': (%d, %d), }", nrow(values), ncol(values))
  header <- paste0(header, strrep(" ", 64 - (10 + nchar(header) + 1) %% 64), "\n")
  con <- file(name, "wb")
  on.exit(close(con))
  writeBin(as.raw(c(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, nchar(header) %% 256, nchar(header) %/% 256)), con)
  writeBin(charToRaw(header), con)
  writeBin(as.double(values), con, size = 8, endian = "little")
}
input <- file("stdin", "r")
while (length(line <- readLines(input, 1)) > 0) {
  part <- strsplit(line, "|", fixed = TRUE)[[1]]
  reply <- tryCatch({
    x <- read_npy(part[2]); y <- read_npy(part[3]); alphas <- read_npy(part[4])
    ratio <- as.numeric(part[5]); count <- as.integer(part[7]); out <- part[8]
    tol <- if (part[6] == "None") 1e-7 else as.numeric(part[6])
    lambda <- if (part[1] == "ridge") alphas / length(y) else alphas
    extra <- ""
    start <- sum(proc.time()[1:2])
    for (i in seq_len(count)) {
      if (part[1] == "cv") {
        sizes <- rep(length(y) %/% 5, 5) + (seq_len(5) <= length(y) %% 5)
        fit <- cv.glmnet(x, y, alpha = ratio, lambda = lambda, foldid = rep(1:5, sizes), standardize = FALSE,
                         thresh = tol, maxit = 1e9)
        w <- as.matrix(coef(fit, s = "lambda.min"))[-1, , drop = FALSE]
      } else {
        fit <- glmnet(x, y, alpha = ratio, lambda = lambda, standardize = FALSE, intercept = FALSE, thresh = tol,
                      maxit = 1e9)
        w <- fit$beta
      }
    }
    seconds <- (sum(proc.time()[1:2]) - start) / count
    if (part[1] == "cv") {
      write_npy(matrix(fit$cvm, ncol = 1), paste0(out, ".mse.npy"))
      extra <- sprintf(", \"alpha\": %.17g", fit$lambda.min)
    }
    write_npy(w, out)
    sprintf("{\"cpu_seconds\": [%.6f]%s}", seconds, extra)
  }, error = function(e) sprintf("{\"error\": \"%s\"}", gsub("[\"\n\\\\]", " ", conditionMessage(e))))
  cat(reply, "\n", sep = "")
  flush(stdout())
}
