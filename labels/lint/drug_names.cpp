// SPDX-License-Identifier: Apache-2.0
// Abbreviated drug names, and the trade's short names of mixtures: on a label each active ingredient has its whole name.
#include <array>

#include "labels/lint/lint_table.hpp"

namespace vialwright::lint {

namespace {

constexpr std::string_view ismp = "ISMP list of error-prone abbreviations, drug names";
constexpr std::string_view joint = "Joint Commission \"Do Not Use\" list";
constexpr std::string_view actives = "21 USC 353b(a)(10)(A)(iii)(X): active ingredients by established name";

using enum Match;
using enum Severity;

constexpr auto rows = std::to_array<Row>({
    {"morphine-magnesium", hard, drug_name, "MS MSO4 MgSO4", "each other",
     "write morphine sulfate or magnesium sulfate", joint},
    {"drug-name", hard, drug_name, "APAP", "another drug", "write acetaminophen", ismp},
    {"drug-name", hard, drug_name, "5-ASA", "five tablets of aspirin", "write mesalamine", ismp},
    {"drug-name", hard, drug_name, "ASA", "another drug", "write aspirin", ismp, "5-"},
    {"drug-name", hard, drug_name, "ARA_A", "cytarabine (ARA C)", "write vidarabine", ismp},
    {"drug-name", hard, drug_name, "ARA_C", "vidarabine (ARA A)", "write cytarabine", ismp},
    {"drug-name", hard, drug_name, "AZT", "azithromycin, azathioprine or aztreonam", "write zidovudine",
     ismp},
    {"drug-name", hard, drug_name, "CPZ", "the other of the two",
     "write prochlorperazine or chlorpromazine, whichever it is", ismp},
    {"drug-name", hard, drug_name, "DOR", "another drug", "write doravirine", ismp},
    {"drug-name", hard, drug_name, "DPT", "diphtheria, pertussis and tetanus vaccine",
     "write the name of each drug or of the vaccine", ismp},
    {"drug-name", hard, drug_name, "DTO", "tincture of opium", "write the name and the strength in words",
     ismp},
    {"drug-name", hard, drug_name, "HCTZ", "hydrocortisone (HCT250 mg)", "write hydrochlorothiazide", ismp},
    {"drug-name", hard, drug_name, "HCT", "the other of the two",
     "write hydrocortisone or hydrochlorothiazide, whichever it is", ismp},
    {"drug-name", hard, word_any_case, "IV_Vanc", "Invanz", "write vancomycin", ismp},
    {"drug-name", hard, drug_name, "Levo", "the other of the two",
     "write levofloxacin or norepinephrine, whichever it is", ismp},
    {"drug-name", hard, drug_name, "MTX", "the other of the two",
     "write methotrexate or mitoxantrone, whichever it is", ismp},
    {"drug-name", hard, drug_name, "NAC", "another drug", "write acetylcysteine", ismp},
    {"drug-name", hard, drug_name, "Neo", "the other of the two",
     "write phenylephrine or neostigmine, whichever it is", ismp},
    {"drug-name", hard, drug_name, "Nitro", "nitroprusside", "write nitroglycerin", ismp},
    {"drug-name", hard, drug_name, "NoAC NOAC", "no anticoagulant", "write the drug's name", ismp},
    {"drug-name", hard, drug_name, "Norflox", "Norflex (orphenadrine)", "write norfloxacin", ismp},
    {"drug-name", hard, drug_name, "OXY", "the other of the two",
     "write oxytocin or oxycodone, whichever it is", ismp},
    {"drug-name", soft, drug_name, "PCA", "patient-controlled analgesia",
     "write procainamide, or patient-controlled analgesia", ismp},
    {"drug-name", hard, drug_name, "PIT", "Pitressin (vasopressin)", "write oxytocin", ismp},
    {"drug-name", hard, drug_name, "PNV", "penicillin VK", "write prenatal vitamins", ismp},
    {"drug-name", hard, drug_name, "PTU", "mercaptopurine (Purinethol)", "write propylthiouracil", ismp},
    {"drug-name", hard, drug_name, "T3", "the other of the two",
     "write liothyronine, or acetaminophen and codeine", ismp},
    {"drug-name", hard, drug_name, "TAC", "each other",
     "write triamcinolone, tacrolimus, or each drug of the mixture", ismp},
    {"drug-name", hard, drug_name, "TAF", "tenofovir disoproxil fumarate", "write tenofovir alafenamide",
     ismp},
    {"drug-name", hard, drug_name, "TDF", "tenofovir alafenamide", "write tenofovir disoproxil fumarate",
     ismp},
    {"drug-name", hard, drug_name, "TNK", "TPA", "write tenecteplase", ismp},
    {"drug-name", hard, drug_name, "tPA TPA t-PA", "tenecteplase or tranexamic acid", "write alteplase",
     ismp},
    {"drug-name", hard, drug_name, "TXA", "TPA", "write tranexamic acid", ismp},
    {"drug-name", hard, drug_name, "ZnSO4", "morphine sulfate", "write zinc sulfate", ismp},
    {"drug-name", hard, drug_name, "Epi EPI epi", "another drug", "write epinephrine", ismp},
    {"drug-name", hard, drug_name, "Vaso", "another drug", "write vasopressin", ismp},
    {"drug-name", hard, drug_name, "KCl KCL", "hydrochloride (HCl)", "write potassium chloride", ismp},
    {"drug-name", hard, drug_name, "KPhos KPO4", "another salt", "write potassium phosphates", ismp},
    {"drug-name", hard, drug_name, "CaCl", "calcium gluconate", "write calcium chloride", ismp},
    {"drug-name", hard, drug_name, "CaGlu", "calcium chloride", "write calcium gluconate", ismp},
    {"salt-name", soft, drug_name, "HCl HCL", "potassium chloride (the H read as K)", "write hydrochloride",
     ismp},
    {"salt-name", soft, drug_name, "Na", "no part of the name",
     "put the salt behind the drug's name and write it out", ismp},
    {"mixture-name", hard, capitals, "LET", "", "list every active ingredient in full", actives},
    {"mixture-name", hard, drug_name, "BLT GLP-1 T/C NAD MIC TAC_gel", "",
     "list every active ingredient in full", actives},
    {"mixture-name", hard, drug_name, "B12", "", "write cyanocobalamin or the other name of it", actives,
     "vitamin Vitamin VITAMIN"},
    {"mixture-name", hard, word_any_case, "Trimix Tri-mix Bimix Bi-mix Quadmix Quad-mix", "",
     "list every active ingredient in full", actives},
});

}  // namespace

std::span<const Row> drug_names() { return rows; }

}  // namespace vialwright::lint
