// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/painting/picture.hpp"

#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>

#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::tests {

namespace {

struct SurfaceCloser {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct ContextCloser {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceCloser>;
using Context = std::unique_ptr<cairo_t, ContextCloser>;

int pixels(const draw::Length& length, int dpi) {
    return static_cast<int>(length.snapped(dpi).in_dots(dpi).parts()->numerator);
}

// All inks are grey: one channel says it all.
Picture grey_of(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    Picture picture{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    const unsigned char* data = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) picture.grey.push_back(data[y * stride + x * 4]);
    return picture;
}

Picture read_pgm(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string magic;
    Picture picture;
    int most = 0;
    in >> magic >> picture.width >> picture.height >> most;
    in.get();
    if (!in || magic != "P5" || most != 255) throw std::runtime_error(file.string() + ": no grey picture");
    picture.grey.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    std::string bytes(picture.grey.size(), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in) throw std::runtime_error(file.string() + ": the picture is cut off");
    picture.grey.assign(bytes.begin(), bytes.end());
    return picture;
}

// Calls back with the context and the units a point.
template <class Paint> Picture on_paper(const draw::DrawList& list, int dpi, int density, Paint paint) {
    const Surface surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(list.width, dpi), pixels(list.height, dpi)));
    cairo_surface_set_device_scale(surface.get(), density, density);
    const Context context(cairo_create(surface.get()));
    cairo_set_source_rgb(context.get(), 1, 1, 1);
    cairo_paint(context.get());
    paint(context.get(), dpi / 72.0 / density);
    if (cairo_status(context.get()) != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(cairo_status_to_string(cairo_status(context.get())));
    return grey_of(surface.get());
}

}  // namespace

Picture painted(const gui::CairoPainter& painter, const draw::DrawList& list, int dpi, int density) {
    return on_paper(list, dpi, density,
                    [&](cairo_t* context, double scale) { painter.paint(context, list, scale); });
}

Picture painted(gui::KeptPicture& kept, const draw::DrawList& list, int dpi,
                const gui::CairoPainter& painter) {
    return on_paper(list, dpi, 1,
                    [&](cairo_t* context, double scale) { kept.paint(context, painter, list, scale); });
}

Picture rendered(const std::string& pdf, int dpi) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "label.pdf";
    std::ofstream(file, std::ios::binary) << pdf;
    const auto stem = folder.path() / "label";
    const auto ran = test::run_program(
        {"pdftoppm", "-gray", "-singlefile", "-r", std::to_string(dpi), file.string(), stem.string()});
    if (ran.status != 0) throw std::runtime_error("pdftoppm: " + ran.err);
    return read_pgm(stem.string() + ".pgm");
}

Picture averaged(const Picture& picture, int factor) {
    Picture small{picture.width / factor, picture.height / factor, {}};
    const auto at = [&](int x, int y) {
        return picture.grey[static_cast<std::size_t>(y * picture.width + x)];
    };
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x) {
            int sum = 0;
            for (int dy = 0; dy < factor; ++dy)
                for (int dx = 0; dx < factor; ++dx) sum += at(x * factor + dx, y * factor + dy);
            small.grey.push_back(static_cast<std::uint8_t>(sum / (factor * factor)));
        }
    return small;
}

int unlike_in_100000(const Picture& a, const Picture& b) {
    if (a.width != b.width || a.height != b.height || a.grey.empty()) return 100000;
    std::int64_t count = 0;
    for (std::size_t i = 0; i < a.grey.size(); ++i)
        if (std::abs(a.grey[i] - b.grey[i]) > 255 * 2 / 5) ++count;
    return static_cast<int>(count * 100000 / static_cast<std::int64_t>(a.grey.size()));
}

}  // namespace vialwright::tests
