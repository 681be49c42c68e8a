// SPDX-License-Identifier: Apache-2.0
// Every option is read as text: CLI11's own number conversion takes "010" as octal 8 and "1e400" as infinity.
#include "app/cli/command_line.hpp"

#include <csignal>
#include <functional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/cli/bud_options.hpp"
#include "app/cli/calculator_command.hpp"
#include "app/cli/code_commands.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/compound_command.hpp"
#include "app/cli/label_options.hpp"
#include "app/cli/version.hpp"
#include "app/cli/words.hpp"

namespace vialwright::cli {

namespace {

using Command = std::function<ExitCode(const Session&)>;

class CommandLine {
public:
    CommandLine() {
        app_.require_subcommand(1);
        app_.fallthrough();  // global options may stand behind the command too
        app_.set_help_all_flag("--help-all", "Help for every command");
        app_.set_version_flag(
            "--version", [] { return version_text(); }, "Version of the program, its libraries and its data");
        app_.add_flag("--json", global_.json, "Print one JSON object");
        many(app_, "--formulary", global_.formulary, "Folder of monographs, instead of the shipped ones")
            ->type_name("DIR");
        app_.add_option("--store", global_.store, "Record store")->type_name("URL");
        app_.add_option("--zone", global_.zone, "Time zone of the times given (IANA name)")
            ->type_name("NAME");
        app_.add_option("--color", global_.color, "Colours on the terminal")
            ->check(CLI::IsMember({"auto", "always", "never"}));
        add_dose();
        add_check();
        add_patient();
        add_calculator(
            app_,
            [this](CLI::App& parent, const std::string& name, const std::string& help,
                   Command run) -> CLI::App& { return command(parent, name, help, std::move(run)); },
            calculator_);
        add_bud();
        add_compound(
            app_,
            [this](CLI::App& parent, const std::string& name, const std::string& help,
                   RunCompound run) -> CLI::App& { return command(parent, name, help, std::move(run)); },
            compound_);
        add_label();
        add_codes(
            app_,
            [this](CLI::App& parent, const std::string& name, const std::string& help,
                   Command run) -> CLI::App& { return command(parent, name, help, std::move(run)); },
            codes_);
        add_formulary();
        add_stock();
        add_printer();
    }

    // `library`: instead of one of its own; may be null.
    int run(int argc, const char* const* argv, workbench::Library* library) {
        forget();
        const auto words = words_apart(argc, argv);
        std::vector<const char*> texts;
        for (const auto& word : words) texts.push_back(word.c_str());
        try {
            app_.parse(argc, texts.data());
        } catch (const CLI::ParseError& problem) {
            const int code = app_.exit(problem);  // prints help or the complaint
            return code == 0 ? 0 : static_cast<int>(ExitCode::usage);
        }
        return static_cast<int>(execute(library));
    }

private:
    // A repeatable option that takes one word each time, so that it never swallows what stands behind it.
    static CLI::Option* many(CLI::App& app, const std::string& name, std::vector<std::string>& into,
                             const std::string& help) {
        return app.add_option(name, into, help)->allow_extra_args(false)->take_all();
    }

    CLI::App& command(CLI::App& parent, const std::string& name, const std::string& help, Command run) {
        CLI::App& sub = *parent.add_subcommand(name, help);
        sub.fallthrough();
        sub.callback([this, run = std::move(run)] { chosen_ = run; });
        return sub;
    }

    void add_dose() {
        auto& sub = command(app_, "dose", "Work out a dose and check it against the product's limits",
                            [this](const Session& session) { return run_dose(session, dose_); });
        auto& order = dose_.order;
        sub.add_option("product", dose_.product, "Product, by its id")->required()->type_name("PRODUCT");
        const auto text = [&](const std::string& name, std::string& into, const std::string& help) {
            return sub.add_option(name, into, help)->type_name("TEXT");
        };
        text("--dose", order.dose,
             "The dose: \"1 g\", \"25 mg/kg\", \"40 mg/kg/day\", \"10 mcg/kg/min\", \"15 mL\"")
            ->required();
        text("--rule", order.rule, "Dose rule, by its id");
        text("--route", order.route, "Route, such as intravenous");
        text("--purpose", order.purpose, "What it is given for, where rules differ by it, such as loading");
        text("--weight", order.weight, "Body weight: \"70 kg\", \"154 lb\"");
        text("--height", order.height, "Height: \"172 cm\", \"5 ft 8 in\"");
        text("--age", order.age, "Age: \"6 y\", \"18 mo\"");
        text("--sex", order.sex, "male or female");
        text("--creatinine", order.creatinine, "Serum creatinine: \"1.2 mg/dL\"");
        text("--clearance", order.clearance, "Creatinine clearance, if it was measured: \"45 mL/min\"");
        text("--postmenstrual-age", order.postmenstrual_age, "Postmenstrual age of a newborn: \"34 wk\"");
        text("--every", order.every, "Interval between doses: \"8 h\"");
        text("--per-day", order.per_day, "Doses a day: 3");
        text("--days", order.days, "Days of the course: 7");
        text("--given-before", order.given_before,
             "All that was given before this order: \"300 mg/m2\", \"1.2 g\", \"none\"");
        text("--over", order.over, "Infusion time: \"30 min\"");
        text("--in-volume", order.in_volume, "Final volume after dilution: \"100 mL\"");
        text("--diluent", order.diluent, "What it is diluted with");
        text("--line", order.line, "peripheral (if not said) or central: where it enters the vein");
        text("--sites", order.sites, "Injection sites that the volume is divided between: 2");
        text("--strength", order.strength, "Strength, where the product has several");
        text("--device", order.device, "Measuring device, by its id");
        many(sub, "--condition", order.conditions,
             "A condition that the patient has, by its id; \"none\" for none");
        many(sub, "--drug", order.drugs, "A drug that the patient takes; \"none\" for none");
        many(sub, "--allergy", order.allergies, "An allergy that the patient has; \"none\" for none");
        many(sub, "--lab", order.labs, "A laboratory value: \"potassium=4.5 mEq/L\"")
            ->type_name("NAME=VALUE");
        sub.add_flag("--no-conditions", order.no_conditions,
                     "Answer every safety question that is left with no");
        many(sub, "--provide", dose_.provide, "What a rule requires: NAME=TEXT");
    }

    void add_check() {
        auto& sub = command(app_, "check", "Check a file of orders: CSV, or FHIR R4 in JSON",
                            [this](const Session& session) { return run_check(session, check_); });
        sub.add_option("file", check_.file, "File of orders; - is standard input")
            ->required()
            ->type_name("FILE");
        sub.add_option("--out", check_.out, "Report to write, a line for each order")
            ->type_name("REPORT.csv");
        sub.add_option("--columns", check_.columns,
                       "What the columns of the file are, where they have other names")
            ->type_name("MAP.toml");
    }

    void add_patient() {
        auto& sub = command(app_, "patient", "Body measures and kidney function of a patient",
                            [this](const Session& session) { return run_patient(session, patient_); });
        auto& patient = patient_.text;
        const auto text = [&](const std::string& name, std::string& into, const std::string& help) {
            return sub.add_option(name, into, help)->type_name("TEXT");
        };
        text("--weight", patient.weight, "Body weight: \"70 kg\", \"154 lb\"")->required();
        text("--height", patient.height, "Height: \"172 cm\", \"5 ft 8 in\"")->required();
        auto* age = text("--age", patient.age, "Age: \"6 y\", \"18 mo\"");
        auto* born = text("--born", patient.born, "Date of birth instead of the age: 1985-06-15");
        age->excludes(born);
        text("--today", patient_.today, "The day of the age; today's date if not given")->needs(born);
        text("--sex", patient.sex, "male or female");
        text("--creatinine", patient.creatinine, "Serum creatinine: \"1.2 mg/dL\", \"106 umol/L\"");
    }

    void add_bud() {
        auto& sub = command(app_, "bud", "Work out a beyond-use date, or an opened container's last use",
                            [this](const Session& session) { return run_bud(session, bud_); });
        add_bud_options(sub, bud_.text);
    }

    void add_label() {
        auto& sub = command(app_, "label", "Write the label of a lot as PDF",
                            [this](const Session& session) { return run_label(session, label_); });
        add_label_options(sub, label_);
    }

    void add_formulary() {
        auto& formulary = *app_.add_subcommand("formulary", "The monographs")->require_subcommand(1);
        formulary.fallthrough();
        command(formulary, "list", "All products",
                [](const Session& session) { return run_formulary_list(session); });
        command(formulary, "show", "One monograph with its sources",
                [this](const Session& session) { return run_formulary_show(session, id_); })
            .add_option("product", id_, "Product, by its id")
            ->required();
        command(formulary, "check", "Find every fault of monograph files",
                [this](const Session& session) { return run_formulary_check(session, files_); })
            .add_option("file", files_, "Monograph files")
            ->required();
    }

    void add_stock() {
        auto& stock = *app_.add_subcommand("stock", "Label stock")->require_subcommand(1);
        stock.fallthrough();
        auto& list = command(stock, "list", "Label stock",
                             [this](const Session& session) { return run_stock_list(session, stock_list_); });
        many(list, "--search", stock_list_.search,
             "A word of its id or name; gLabels' database is looked through too, where it is installed")
            ->type_name("WORD");
        list.add_flag("--glabels", stock_list_.glabels, "Only what gLabels' database holds");
        list.add_flag("--unused", stock_list_.unused, "What of gLabels' database cannot be used, and why");
        command(stock, "show", "One label stock",
                [this](const Session& session) { return run_stock_show(session, id_); })
            .add_option("id", id_, "Stock, by its id")
            ->required();
    }

    void add_printer() {
        auto& printer =
            *app_.add_subcommand("printer", "The printers of the settings")->require_subcommand(1);
        printer.fallthrough();
        command(printer, "list", "All printers, and the queues of CUPS",
                [](const Session& session) { return run_printer_list(session); });
        command(printer, "show", "One printer",
                [this](const Session& session) { return run_printer_show(session, id_); })
            .add_option("id", id_, "Printer, by its id")
            ->required();
        auto& test =
            command(printer, "test", "Print a ruler, to see that nothing is scaled or shifted",
                    [this](const Session& session) { return run_printer_test(session, printer_test_); });
        test.add_option("id", printer_test_.printer, "Printer, by its id")->required();
        test.add_option("--stock", printer_test_.stock, "Label stock, by its id")
            ->required()
            ->type_name("TEXT");
        test.add_option("--out", printer_test_.out, "Keep the file here")->type_name("FILE.pdf");
    }

    // What an earlier command left: CLI11 writes only the options that it meets.
    void forget() {
        global_ = {};
        dose_ = {};
        check_ = {};
        patient_ = {};
        calculator_ = {};
        bud_ = {};
        compound_ = {};
        codes_ = {};
        label_ = {};
        stock_list_ = {};
        printer_test_ = {};
        id_.clear();
        files_.clear();
        chosen_ = nullptr;
    }

    ExitCode execute(workbench::Library* given) const {
        const Terminal terminal(colour_for(global_.color));
        try {
            auto paths = workbench::LibraryPaths::standard();
            paths.formulary.assign(global_.formulary.begin(), global_.formulary.end());
            workbench::Library own(std::move(paths));
            workbench::Library& library = given && global_.formulary.empty() ? *given : own;
            const ExitCode code = chosen_({global_, library, terminal});
            for (const auto& warning : library.warnings()) terminal.complain(files::to_text(warning));
            terminal.flush();
            return code;
        } catch (const OutputLost&) {
            terminal.complain("standard output cannot be written (is the disk full?)");
            return ExitCode::io_error;
        } catch (const std::exception& problem) {
            terminal.complain(fmt::format("this is a bug, please report it: {}", problem.what()));
            return ExitCode::bug;
        }
    }

    CLI::App app_{"Doses and vial labels for compounding pharmacies", "vialwright"};
    GlobalOptions global_;
    DoseOptions dose_;
    CheckOptions check_;
    PatientOptions patient_;
    CalculatorOptions calculator_;
    BudOptions bud_;
    CompoundOptions compound_;
    CodeOptions codes_;
    LabelOptions label_;
    StockListOptions stock_list_;
    PrinterTestOptions printer_test_;
    std::string id_;
    std::vector<std::string> files_;
    Command chosen_;
};

}  // namespace

int run_command_line(int argc, const char* const* argv) {
    std::signal(SIGPIPE, SIG_DFL);  // `vialwright … | head` ends quietly
    return CommandLine().run(argc, argv, nullptr);
}

struct CommandRunner::Parts {
    CommandLine line;
    workbench::Library library{workbench::LibraryPaths::standard()};
};

CommandRunner::CommandRunner() : parts_(std::make_unique<Parts>()) {}
CommandRunner::~CommandRunner() = default;

int CommandRunner::run(int argc, const char* const* argv) {
    return parts_->line.run(argc, argv, &parts_->library);
}

}  // namespace vialwright::cli
