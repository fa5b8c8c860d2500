#include "drivers/printer/slip_document.h"

#include <cups/cups.h>
#include <cups/raster.h>

#include <cmath>
#include <cstdio>
#include <string_view>

namespace motcua::drivers {
namespace {

int hundredths(int dots, int dpi) {
    return static_cast<int>(std::lround(dots * 2540.0 / dpi));
}

/// A PDF under construction: objects in order, and where each begins.
class Pdf {
public:
    void object(const std::string& head, std::string_view stream = {}) {
        places_.push_back(text_.size());
        text_ += std::to_string(places_.size()) + " 0 obj\n" + head + "\n";
        if (!stream.empty()) {
            text_ += "stream\n" + std::string(stream) + "\nendstream\n";
        }
        text_ += "endobj\n";
    }

    Bytes finish() {
        const auto table = text_.size();
        const auto count = std::to_string(places_.size() + 1);
        text_ += "xref\n0 " + count + "\n0000000000 65535 f \n";
        for (const auto place : places_) {
            char line[24];
            std::snprintf(line, sizeof line, "%010zu 00000 n \n", place);
            text_ += line;
        }
        text_ += "trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n" +
                 std::to_string(table) + "\n%%EOF\n";
        return {text_.begin(), text_.end()};
    }

private:
    std::string text_ = "%PDF-1.4\n";
    std::vector<std::size_t> places_;
};

std::string points(int dots, int dpi) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", dots * 72.0 / dpi);
    return text;
}

ssize_t append(void* to, unsigned char* bytes, std::size_t count) {
    auto& out = *static_cast<Bytes*>(to);
    out.insert(out.end(), bytes, bytes + count);
    return static_cast<ssize_t>(count);
}

} // namespace

SlipDocument slip_pdf(const Bitmap& picture, int dpi) {
    const auto width = points(picture.width, dpi);
    const auto height = points(picture.height, dpi);
    const std::string draw = "q " + width + " 0 0 " + height + " 0 0 cm /I Do Q";
    const std::string_view dots(reinterpret_cast<const char*>(picture.bits.data()),
                                picture.bits.size());
    Pdf pdf;
    pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + width + " " + height +
               "] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>");
    pdf.object("<< /Length " + std::to_string(draw.size()) + " >>", draw);
    pdf.object("<< /Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 1 "
               "/Decode [1 0] /Width " +
                   std::to_string(picture.width) + " /Height " + std::to_string(picture.height) +
                   " /Length " + std::to_string(dots.size()) + " >>",
               dots);
    return {"application/pdf",
            pdf.finish(),
            hundredths(picture.width, dpi),
            hundredths(picture.height, dpi)};
}

SlipDocument slip_pwg(const Bitmap& picture, int dpi) {
    SlipDocument document{
        "image/pwg-raster", {}, hundredths(picture.width, dpi), hundredths(picture.height, dpi)};
    pwg_media_t* media = pwgMediaForSize(document.width, document.height);
    cups_page_header2_t header{};
    if (media == nullptr ||
        cupsRasterInitPWGHeader(&header, media, "black_1", dpi, dpi, "one-sided", nullptr) == 0) {
        return document;
    }
    header.cupsWidth = static_cast<unsigned>(picture.width);
    header.cupsHeight = static_cast<unsigned>(picture.height);
    header.cupsBytesPerLine = static_cast<unsigned>(picture.stride());
    cups_raster_t* raster = cupsRasterOpenIO(&append, &document.bytes, CUPS_RASTER_WRITE_PWG);
    if (raster == nullptr) {
        return document;
    }
    auto bits = picture.bits; // libcups takes what it writes without const
    bool whole = cupsRasterWriteHeader2(raster, &header) != 0;
    whole = whole && cupsRasterWritePixels(
                         raster, bits.data(), static_cast<unsigned>(bits.size())) == bits.size();
    cupsRasterClose(raster);
    if (!whole) {
        document.bytes.clear();
    }
    return document;
}

} // namespace motcua::drivers
