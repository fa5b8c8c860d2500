# Writes a C++ source that holds files: cmake -DROOT=dir -DFILES=a,b -DOUTPUT=x.cpp -P embed.cmake
# String literals compile much faster than lists of numbers.

string(REPLACE "," ";" FILES "${FILES}")
set(arrays "")
set(rows "")
set(index 0)
string(REPEAT "[0-9a-f]" 40 line)
foreach(file IN LISTS FILES)
    file(READ "${ROOT}/${file}" bytes HEX)
    string(LENGTH "${bytes}" digits)
    math(EXPR size "${digits} / 2")
    string(REGEX REPLACE "(${line})" "\\1\n" bytes "${bytes}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${bytes}")
    string(REPLACE "\n" "\"\n\"" bytes "${bytes}")
    string(APPEND arrays "const char file_${index}[] =\n\"${bytes}\";\n")
    string(APPEND rows "    {\"${file}\", {file_${index}, ${size}}},\n")
    math(EXPR index "${index} + 1")
endforeach()
file(WRITE "${OUTPUT}" "#include \"central/embedded.h\"

#include <utility>

namespace motcua::central {

namespace {

${arrays}
const std::pair<std::string_view, std::string_view> files[] = {
${rows}};

} // namespace

std::string_view embedded_file(std::string_view path) {
    for (const auto& [name, content] : files) {
        if (name == path)
            return content;
    }
    return {};
}

} // namespace motcua::central
")
