#include "hall/pdf/page_maker.h"

#include <QFile>
#include <QGuiApplication>

#include <cstdio>
#include <unistd.h>

/// motcua-pdf PAGE.html OUT.pdf: lays a report out on A4. A process of its own, so that the hall's
/// server needs no Qt and no report can take it along.
int main(int count, char** words) {
    constexpr unsigned longest_seconds = 60;
    ::alarm(longest_seconds);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(count, words);
    const QStringList names = QGuiApplication::arguments();
    if (names.size() != 3) {
        std::fputs("usage: motcua-pdf PAGE.html OUT.pdf\n", stderr);
        return 2;
    }
    QFile page(names[1]);
    if (!page.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "motcua-pdf: cannot read %s\n", qPrintable(names[1]));
        return 1;
    }
    return motcua::pdf::make_pdf(QString::fromUtf8(page.readAll()), names[2]) ? 0 : 1;
}
