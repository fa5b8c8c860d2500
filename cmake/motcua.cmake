# One static library a folder; a program is main.cpp plus its library; a test links that library.

# Asio and Beast are compiled once, here, instead of in every source that includes them.
add_library(motcua_asio STATIC ${CMAKE_CURRENT_LIST_DIR}/asio.cpp)
target_compile_definitions(motcua_asio PUBLIC BOOST_ASIO_SEPARATE_COMPILATION
    BOOST_BEAST_SEPARATE_COMPILATION BOOST_ASIO_NO_DEPRECATED)
target_link_libraries(motcua_asio PUBLIC
    Boost::headers OpenSSL::SSL OpenSSL::Crypto Threads::Threads)
# g++ 12 at -O2 sees Asio's frames of coroutines allocated by aligned_alloc, not their free().
target_compile_options(motcua_asio PUBLIC -Wno-mismatched-new-delete)

# motcua_library(hall_rules SOURCES a.cpp b.cpp LINKS other...)
# The name is the folder's path with '_' for '/'; sources are relative to the folder.
function(motcua_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${ARG_LINKS})
endfunction()

# motcua_program(motcua-hall hall_server): main.cpp of the current folder plus its library.
# The target `programs` builds them all and no tests.
add_custom_target(programs)
function(motcua_program name library)
    add_executable(${name} main.cpp)
    target_link_libraries(${name} PRIVATE ${library})
    add_dependencies(programs ${name})
endfunction()

# motcua_test(hall_rules_test SOURCES a_test.cpp LINKS hall_rules): one ctest entry a TEST.
function(motcua_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
    target_compile_definitions(${name} PRIVATE MOTCUA_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        MOTCUA_BINARY_DIR="${CMAKE_BINARY_DIR}")
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} GTest::gtest GTest::gmock GTest::gtest_main)
    gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT ${ARG_TIMEOUT})
endfunction()
