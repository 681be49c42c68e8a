# SPDX-License-Identifier: Apache-2.0
# The comparisons of bench/check in floating point: limits first (tab-separated), then orders (CSV without quotation
# marks). Prints "id,verdict,volume" a line. Nothing is explained, no unit is checked beyond this table, no amount is exact.
BEGIN {
    split("mg 1 g 1000 mcg 0.001 mg/kg 1 mcg/kg 0.001 g/kg 1000", f, " ")
    for (i = 1; i < 13; i += 2) factor[f[i]] = f[i + 1]
    split("kg 1 lb 0.45359237 g 0.001", f, " ")
    for (i = 1; i < 7; i += 2) kilograms[f[i]] = f[i + 1]
}
FNR == NR {
    split($0, f, "\t")
    p = f[1]; known[p] = 1; strength[p] = f[2]; age_min[p] = f[3]; per_kg[p] = f[4]
    usual_min[p] = f[5]; usual_max[p] = f[6]; hard_max[p] = f[7]; cap[p] = f[8]; day_max[p] = f[9]; day_cap[p] = f[10]
    rate_min[p] = f[11]; rate_max[p] = f[12]; rate_hard[p] = f[13]; strongest[p] = f[14]
    next
}
FNR == 1 { next }
{
    n = split($0, o, ",")
    if (n != 12) { print o[1] ",not-checked,"; next }
    p = o[2]
    if (!(p in known)) { print o[1] ",not-checked,"; next }
    split(o[3], d, " "); split(o[5], w, " "); split(o[6], a, " ")
    if (!(d[2] in factor) || d[1] !~ /^[0-9]+(\.[0-9]*[1-9])?$/) { print o[1] ",not-checked,"; next }
    weight = w[1] * kilograms[w[2]]
    if ((d[2] ~ /\/kg$/ || per_kg[p]) && weight <= 0) { print o[1] ",not-checked,"; next }
    if (o[7] != "none" || o[8] != "none" || o[9] != "none" || a[1] < age_min[p]) { print o[1] ",not-checked,"; next }
    dose = d[1] * factor[d[2]]
    if (d[2] ~ /\/kg$/) dose *= weight
    m = per_kg[p] ? weight : 1
    verdict = "within"
    if (usual_min[p] != "") { least = usual_min[p] * m; if (cap[p] != "" && cap[p] < least) least = cap[p]; if (dose < least) verdict = "caution" }
    if (usual_max[p] != "") { if (dose > usual_max[p] * m) verdict = "caution"; if (dose >= 10 * usual_max[p] * m) verdict = "stop" }
    if (hard_max[p] != "" && dose > hard_max[p] * m) verdict = "stop"
    if (cap[p] != "" && dose > cap[p]) verdict = "stop"
    if (day_max[p] != "" && dose * o[10] > day_max[p] * m) verdict = "stop"
    if (day_cap[p] != "" && dose * o[10] > day_cap[p]) verdict = "stop"
    if (rate_max[p] != "") {
        split(o[11], t, " ")
        rate = dose / (t[1] * (t[2] == "min" ? 1 / 60 : 1))
        if (verdict != "stop" && (rate < rate_min[p] * m || rate > rate_max[p] * m)) verdict = "caution"
        if (rate > rate_hard[p] * m || rate >= 10 * rate_max[p] * m) verdict = "stop"
    }
    if (strongest[p] != "") {
        split(o[12], v, " ")
        if (v[1] > 0 && dose / v[1] > strongest[p]) verdict = "stop"
    }
    print o[1] "," verdict "," dose / strength[p]
}
