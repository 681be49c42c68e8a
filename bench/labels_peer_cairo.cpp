// SPDX-License-Identifier: Apache-2.0
// The labels of bench/labels.cpp as a plain cairo program makes them: fixed places, nothing checked, nothing read back.
//
//   bench_labels_peer_cairo LABELS.csv FONT_FOLDER OUT.pdf
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <zint.h>

namespace {

struct Run {
    int weight;  // 0 regular, 1 bold
    double size, x, y;
    std::string text;
};

std::vector<Run> runs_of(const std::vector<std::string>& row) {
    return {
        {1, 12, 5, 14, "Glycine Injection"},
        {1, 8, 5, 24, "1,500 mg per 30 mL (50 mg per mL)"},
        {0, 6, 5, 31, "For intravenous or intramuscular use"},
        {0, 6, 5, 38, "30 mL Single-dose vial. Discard unused portion."},
        {0, 5.3, 5, 46, "Each mL contains: Glycine 50 mg; Water for Injection to 1 mL. 666 mOsmol/L (calc.)"},
        {0, 5.3, 5, 53,
         "Store at 20 to 25 C (68 to 77 F). Protect from excessive heat and light. Do not freeze."},
        {0, 5.3, 5, 60, "Example Sterile Compounding LLC, 100 Example Street, Springfield, IL 62701"},
        {1, 6, 150, 14, "Rx only"},
        {1, 6, 150, 40, "Lot " + row[1]},
        {1, 6, 150, 47, "Expires " + row[3]},
        {1, 6, 150, 54, "Compounded " + row[2].substr(0, 10)},
        {1, 6, 150, 61, "Serial " + row[4]}};
}

void draw_code(cairo_t* context, const std::string& text) {
    zint_symbol* symbol = ZBarcode_Create();
    symbol->symbology = BARCODE_DATAMATRIX;
    const std::basic_string<unsigned char> bytes(text.begin(), text.end());
    if (ZBarcode_Encode(symbol, bytes.data(), static_cast<int>(bytes.size())) == 0)
        for (int y = 0; y < symbol->rows; ++y)
            for (int x = 0; x < symbol->width; ++x)
                if ((symbol->encoded_data[y][x >> 3] >> (x & 7)) & 1)
                    cairo_rectangle(context, 185 + 0.96 * x, 12 + 0.96 * y, 0.96, 0.96);
    cairo_fill(context);
    ZBarcode_Delete(symbol);
}

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream source(line);
    for (std::string cell; std::getline(source, cell, ',');) cells.push_back(cell);
    return cells;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 64;
    const std::string folder = argv[2];
    FT_Library library = nullptr;
    FT_Face faces[2] = {};
    FT_Init_FreeType(&library);
    if (FT_New_Face(library, (folder + "/RobotoCondensed-Regular.ttf").c_str(), 0, &faces[0]) != 0 ||
        FT_New_Face(library, (folder + "/RobotoCondensed-Bold.ttf").c_str(), 0, &faces[1]) != 0)
        return 66;
    cairo_font_face_t* fonts[2] = {cairo_ft_font_face_create_for_ft_face(faces[0], 0),
                                   cairo_ft_font_face_create_for_ft_face(faces[1], 0)};
    cairo_surface_t* surface = cairo_pdf_surface_create(argv[3], 216, 72);
    cairo_t* context = cairo_create(surface);
    std::ifstream file(argv[1]);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const auto row = cells_of(line);
        if (row.size() < 5) return 65;
        for (const Run& run : runs_of(row)) {
            cairo_set_font_face(context, fonts[run.weight]);
            cairo_set_font_size(context, run.size);
            cairo_move_to(context, run.x, run.y);
            cairo_show_text(context, run.text.c_str());
        }
        draw_code(context, row[1] + "|" + row[3] + "|" + row[4]);
        cairo_show_page(context);
    }
    cairo_destroy(context);
    cairo_surface_finish(surface);
    const bool is_written = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
    cairo_surface_destroy(surface);
    for (cairo_font_face_t* font : fonts) cairo_font_face_destroy(font);
    return is_written ? 0 : 74;
}
