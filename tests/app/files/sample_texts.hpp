// SPDX-License-Identifier: Apache-2.0
// A small sound monograph that uses most keys of the format, and changes to it.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace vialwright::test {

inline constexpr std::string_view sample_monograph_text = R"toml(format   = "monograph/1"
id       = "sample"
revision = 3
status   = "draft"
reviewed = 2026-01-31
review_due = 2027-01-31

[product]
name          = "Sample Injection"
dosage_form   = "injection, solution"
strength      = "20 mg/mL"
total_content = "200 mg"
fill_volume   = "10 mL"
container     = "vial-10ml"
routes        = ["intravenous", "intramuscular"]
sterile       = true
rx_only       = true
compounded    = "503B"
gtin          = "00614141999996"

[[ingredient]]
name     = "Sample"
synonyms = ["Exemplum"]
role     = "active"
amount   = "20 mg/mL"
molar_mass        = "200 g/mol"
osmotic_particles = "2.5"
src = ["page"]

[[ingredient]]
name   = "Water for Injection"
role   = "vehicle"
amount = "qs"
to     = "1 mL"
osmotic_particles = 0
src = ["page"]

[container.vial-10ml]
kind    = "vial"
nominal = "10 mL"
usable  = "10 mL"

[storage]
temperature_min = "2 degC"
temperature_max = "8 degC"
text = "Store at 2 °C to 8 °C."
src  = ["page"]

[[dose]]
id        = "first"
title     = "A first dose"
purpose   = "individualized"
substance = "Sample"
route     = "intravenous"
basis     = "actual-weight"
population = { age_min = "18 year", age_max = "65 year", weight_min = "5 kg" }
doses_per_day = 2
src       = ["page", "paper"]
source_text = "2 to 5 mg/kg twice daily, at most 400 mg a dose."

  [dose.per_dose]
  usual_min = "2 mg/kg"
  usual_max = "5 mg/kg"
  hard_max  = { value = "8 mg/kg", inclusive = false }
  cap       = "400 mg"
  floor     = "20 mg"
  tolerance_percent = "2.5"

  [dose.per_day]
  hard_max  = "15 mg/kg/day"

  [dose.rate]
  hard_max  = "2 mg/kg/min"

  [dose.duration]
  min = "5 min"

  [dose.round]
  to   = "0.1 mL"
  mode = "down"

[[contraindication]]
id = "shock"
text = "Shock"
severity = "hard"
ask = "Shock?"
labs = [{ analyte = "lactate", above = "4 mmol/L", action = "ask" }]
src = ["page"]

[[caution]]
id = "allergy"
text = "Allergy to exempla"
severity = "soft"
match_allergy = ["exemplum"]
src = ["page"]

[[interaction]]
id = "other"
with = ["other drug"]
effect = "Works less"
severity = "soft"
src = ["paper"]

[[label]]
id = "osmolarity"
text = "{osmolarity} (calc.)"
panel = "side"
required = true
src = ["page"]

[[gap]]
id = "concentration"
field = "dose.first.concentration"
text = "No concentration is stated."
blocks = "concentration-check"

[[example]]
rule = "first"
weight = "50 kg"
dose = "250 mg"
volume = "12.5 mL"
vials = 2
doses_per_day = 2
verdict = "ok"

[[example]]
osmolarity = "250 mosm/L"

[[source]]
id = "page"
title = "A product page"
kind = "vendor"
basis = "verified"

[[source]]
id = "paper"
title = "A paper"
kind = "paper"
)toml";

// The text with its one `from` replaced; a test that changes nothing, or cannot say where, is wrong itself.
inline std::string with_change(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    if (at == std::string::npos) throw std::logic_error("the sample does not hold: " + std::string(from));
    return text.replace(at, from.size(), to);
}

inline std::string changed_sample(std::string_view from, std::string_view to) {
    return with_change(std::string(sample_monograph_text), from, to);
}

// A line of a text, from 1.
inline std::string line_of(std::string_view text, int number) {
    for (; number > 1; --number) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    return std::string(text.substr(0, text.find('\n')));
}

}  // namespace vialwright::test
