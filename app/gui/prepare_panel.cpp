// SPDX-License-Identifier: Apache-2.0
#include "app/gui/prepare_panel.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/gui/footer.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::Field;
using workbench::N_;
using workbench::Tone;
using workbench::tr;

namespace {

constexpr std::size_t most_problems = 3;  // told on the page; the rest is counted

std::string problem_text(const std::vector<std::string>& problems) {
    std::string text;
    for (std::size_t i = 0; i < std::min(problems.size(), most_problems); ++i)
        text += (i == 0 ? "" : "\n") + problems[i];
    if (problems.size() > most_problems)
        text += "\n" + fmt::format(fmt::runtime(tr("and {} more")), problems.size() - most_problems);
    return text;
}

}  // namespace

std::string name_of(Section section) {
    constexpr std::array<const char*, section_count> names = {
        N_("Product"), N_("Patient"), N_("Order"), N_("Safety questions"), N_("Answer"), N_("Label")};
    return tr(names[static_cast<std::size_t>(section)]);
}

PreparePanel::PreparePanel(wxWindow* parent, const Look& look, workbench::PreparePresenter& presenter,
                           Ports ports, const std::filesystem::path& fonts_folder, Tell tell)
    : Page(parent, look),
      presenter_(presenter),
      ports_(std::move(ports)),
      tell_(std::move(tell)),
      edits_(make_edits()),
      print_desk_(*this, presenter_, ports_, [this] { render(); }) {
    wxWindow* problems = make_problems();
    order_ = new Column(this, look, Column::Holds::entries, tr("Order"));
    reading_ = new Column(this, look, Column::Holds::reading, tr("Answer"));
    printing_ = new Column(this, look, Column::Holds::entries, tr("Label"));
    order_->add(product_ = new ProductCard(order_, look, edits_));
    order_->add(patient_ = new PatientCard(order_, look, edits_));
    order_->add(dose_ = new OrderCard(order_, look, edits_));
    order_->add(safety_ = new SafetyCard(order_, look, edits_));
    reading_->add(answer_ = new AnswerCard(reading_, look, ports_.copy, [this] { label_dose(); }));
    reading_->add(limits_ = new LimitsCard(reading_, look, [this] { reading_->arrange(); }));
    reading_->add(findings_ = new FindingsCard(reading_, look, tr("Before you prepare"), make_deciding()));
    reading_->add(working_ = new WorkingCard(reading_, look));
    printing_->add(label_ = new LabelCard(printing_, look, edits_, fonts_folder));
    inputs_ = {product_, patient_, dose_, safety_, label_};
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->AddSpacer(FromDIP(space::small));
    columns->Add(order_, wxSizerFlags(27).Expand());
    columns->Add(reading_, wxSizerFlags(41).Expand());
    columns->Add(printing_, wxSizerFlags(32).Expand());
    columns->AddSpacer(FromDIP(space::small));
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(problems, wxSizerFlags().Expand().Border(wxALL, FromDIP(space::medium)));
    page->Add(columns, wxSizerFlags(1).Expand());
    page->Add(
        make_footer(*this, look, tr("Write units as you are used to: 25 mg/kg, 1.05 g, 154 lb, 5 ft 9 in"),
                    tr("Ctrl+1 to 6: sections     F8: next marked entry     Ctrl+S: save     Ctrl+P: print")),
        wxSizerFlags().Expand().Border(wxALL, FromDIP(space::small)));
    SetSizer(page);
    restyle();
    render();
}

Edits PreparePanel::make_edits() {
    const auto then_render = [this](auto change) {
        return [this, change](const auto&... arguments) {
            change(arguments...);
            render();
        };
    };
    Edits edits;
    edits.edit = [this](Field field, const std::string& raw) {
        presenter_.edit(field, raw);
        render();
        if (const wxWindow* typed_in = wxWindow::FindFocus()) show_focused(*typed_in);
    };
    edits.answer = then_render([this](const std::string& question, workbench::Answer answer) {
        presenter_.answer(question, answer);
    });
    edits.provide = then_render([this](const std::string& requirement, const std::string& raw) {
        presenter_.provide(requirement, raw);
    });
    edits.tell_laboratory = then_render([this](const std::string& analyte, const std::string& raw) {
        presenter_.tell_laboratory(analyte, raw);
    });
    edits.answer_rest_with_no = [this] { answer_rest_with_no(); };
    edits.fill_in_now = then_render([this] { presenter_.edit(Field::made, time::to_text(ports_.now())); });
    edits.save = [this] { save(); };
    edits.print = [this] { print(); };
    edits.look_for_printers = [this] { print_desk_.look(); };
    return edits;
}

Deciding PreparePanel::make_deciding() {
    Deciding deciding;
    deciding.go_on = [this](const workbench::FindingView& finding, const std::string& reason) {
        presenter_.override_finding(workbench::FindingView(finding), reason);
        render();
    };
    deciding.take_back = [this](const workbench::FindingView& finding) {
        presenter_.take_back_override(workbench::FindingView(finding));
        render();
    };
    deciding.rearrange = [this] { reading_->arrange(); };
    return deciding;
}

void PreparePanel::compounded_now() {
    edits_.fill_in_now();
    go_to_field(Field::expires);
}

void PreparePanel::copy_answer() { answer_->copy(); }

wxWindow* PreparePanel::make_problems() {
    problems_ = new Surface(this, look(), SurfaceKind::tint);
    problems_->set_tone(Tone::stop);
    auto* icon = new ToneIcon(problems_, look(), 20);
    icon->set_tone(Tone::stop);
    problem_words_ = new Text(problems_, look(), style::body);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(icon, wxSizerFlags().Border(wxALL, FromDIP(space::medium)));
    row->Add(problem_words_, wxSizerFlags(1).Border(wxTOP | wxBOTTOM | wxRIGHT, FromDIP(space::medium)));
    problems_->SetSizer(row);
    return problems_;
}

void PreparePanel::render() {
    const auto& view = presenter_.view();
    problems_->Show(!view.problems.empty());
    problem_words_->set(problem_text(view.problems));
    for (InputCard* card : inputs_) card->render(view);
    answer_->render(view);
    findings_->render(view.findings, view.findings_summary);
    limits_->render(view);
    working_->render(view.working);
    for (Column* column : {order_, reading_, printing_}) column->arrange();
    // Nobody prints before a product is chosen, and the first picture need not wait for CUPS.
    if (!view.product.selected.empty()) print_desk_.look_once();
    tell_.changed();
}

void PreparePanel::undo() {
    const auto field = presenter_.undo();
    render();
    go_to_field(field);
}

void PreparePanel::redo() {
    const auto field = presenter_.redo();
    render();
    go_to_field(field);
}

void PreparePanel::start_over() {
    presenter_.start_over();
    render();
    go_to(Section::patient);
}

void PreparePanel::choose_product(const std::string& id) {
    presenter_.edit(Field::product, id);
    render();
    go_to(Section::patient);
}

// What is answered is seen: a menu's key says No to questions that may lie below the end of the column. The keyboard stays
// where it was, and the next key that is typed there brings its entry back.
void PreparePanel::answer_rest_with_no() {
    presenter_.answer_rest_with_no();
    render();
    order_->bring_into_view(*safety_);
}

void PreparePanel::label_dose() {
    if (can_label_dose()) tell_.label_dose(*presenter_.checked());
}

void PreparePanel::save() {
    if (!presenter_.job()) return go_to_next_marked();
    const auto path = ports_.ask_target(*this, presenter_.view().save.file_name);
    if (!path) return;
    const auto outcome = workbench::save_labels(*presenter_.job(), *path, ports_.write);
    presenter_.tell_saved(outcome.tone, outcome.words);
    render();
}

std::vector<std::string> PreparePanel::sections() const {
    std::vector<std::string> names;
    for (int i = 0; i < section_count; ++i) names.emplace_back(name_of(static_cast<Section>(i)));
    return names;
}

void PreparePanel::go_to(Section section) {
    if (section == Section::answer) return reading_->SetFocus();
    if (section == Section::label) return label_->focus_first();
    inputs_[static_cast<std::size_t>(section)]->focus_first();
}

void PreparePanel::go_to_field(std::optional<Field> field) {
    if (!field) return;
    for (const InputCard* card : inputs_)
        if (auto* box = card->box(*field); box && box->is_shown()) return box->control()->SetFocus();
}

void PreparePanel::go_to_next_marked() {
    for (const InputCard* card : inputs_)
        if (auto* box = card->first_marked()) return box->control()->SetFocus();
    if (presenter_.view().open_questions > 0) safety_->focus_first();
}

void PreparePanel::show_focused(const wxWindow& control) {
    const bool is_reading = reading_->IsDescendant(const_cast<wxWindow*>(&control)) || &control == reading_;
    if (!is_reading) reading_->let_go();  // the answer is seen while the order is written
    for (Column* column : {order_, reading_, printing_})
        if (column != &control && column->IsDescendant(const_cast<wxWindow*>(&control)))
            column->bring_into_view(control);
}

}  // namespace vialwright::gui
