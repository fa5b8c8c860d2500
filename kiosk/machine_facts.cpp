#include "kiosk/machine_facts.h"

#include <QCoreApplication>
#include <QStringList>
#include <QSysInfo>

#include <arpa/inet.h>
#include <array>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

namespace motcua::kiosk {

namespace {

QString text_of(const sockaddr& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    const void* bytes = nullptr;
    if (address.sa_family == AF_INET)
        bytes = &reinterpret_cast<const sockaddr_in&>(address).sin_addr;
    else if (address.sa_family == AF_INET6)
        bytes = &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr;
    if (bytes == nullptr ||
        inet_ntop(address.sa_family, bytes, text.data(), text.size()) == nullptr)
        return {};
    return QString::fromLatin1(text.data());
}

/// Addresses of the machine's networks, loopback left out.
QStringList addresses() {
    QStringList found;
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0)
        return found;
    for (const ifaddrs* one = list; one != nullptr; one = one->ifa_next) {
        if (one->ifa_addr == nullptr || (one->ifa_flags & IFF_LOOPBACK) != 0)
            continue;
        if (const QString text = text_of(*one->ifa_addr); !text.isEmpty())
            found << QStringLiteral("%1 %2").arg(QLatin1String(one->ifa_name), text);
    }
    freeifaddrs(list);
    return found;
}

} // namespace

std::vector<std::pair<QString, QString>> machine_facts(const QString& hall, const QString& kiosk) {
    const QStringList networks = addresses();
    return {
        {QCoreApplication::translate("MachineFacts", "Phiên bản"),
         QStringLiteral("motcua %1, Qt %2")
             .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion()))},
        {QCoreApplication::translate("MachineFacts", "Máy lấy số"), kiosk},
        {QCoreApplication::translate("MachineFacts", "Máy chủ"), hall},
        {QCoreApplication::translate("MachineFacts", "Mạng"),
         networks.isEmpty() ? QCoreApplication::translate("MachineFacts", "không có địa chỉ mạng")
                            : networks.join(QStringLiteral(", "))},
        {QCoreApplication::translate("MachineFacts", "Hệ điều hành"),
         QSysInfo::prettyProductName()},
    };
}

} // namespace motcua::kiosk
