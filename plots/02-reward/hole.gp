# “A reward with a hole pays more and more, while the answers stop being right”
# Draw it again, in this folder: gnuplot -d hole.gp
reset
set encoding utf8
set minussign
set datafile missing 'nan'

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_1 << e
0 0.425 NaN NaN
20 0.55 NaN NaN
40 0.74 NaN NaN
60 0.765 NaN NaN
80 0.9 NaN NaN
100 0.9 NaN NaN
120 0.89 NaN NaN
140 0.875 NaN NaN
160 0.935 NaN NaN
180 0.925 NaN NaN
200 0.915 NaN NaN
220 0.93 NaN NaN
240 0.95 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_2 << e
0 0.49 NaN NaN
20 0.695 NaN NaN
40 0.78 NaN NaN
60 0.83 NaN NaN
80 0.92 NaN NaN
100 0.96 NaN NaN
120 0.96 NaN NaN
140 0.98 NaN NaN
160 0.985 NaN NaN
180 0.99 NaN NaN
200 0.995 NaN NaN
220 1 NaN NaN
240 0.995 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_3 << e
0 0.44 NaN NaN
20 0.625 NaN NaN
40 0.665 NaN NaN
60 0.765 NaN NaN
80 0.86 NaN NaN
100 0.895 NaN NaN
120 0.865 NaN NaN
140 0.875 NaN NaN
160 0.935 NaN NaN
180 0.965 NaN NaN
200 0.985 NaN NaN
220 0.96 NaN NaN
240 0.99 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_4 << e
0 0.5 NaN NaN
20 0.705 NaN NaN
40 0.805 NaN NaN
60 0.835 NaN NaN
80 0.85 NaN NaN
100 0.92 NaN NaN
120 0.965 NaN NaN
140 0.94 NaN NaN
160 0.955 NaN NaN
180 0.98 NaN NaN
200 0.955 NaN NaN
220 0.98 NaN NaN
240 0.99 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_5 << e
0 0.36 NaN NaN
20 0.545 NaN NaN
40 0.645 NaN NaN
60 0.79 NaN NaN
80 0.81 NaN NaN
100 0.885 NaN NaN
120 0.93 NaN NaN
140 0.93 NaN NaN
160 0.945 NaN NaN
180 0.97 NaN NaN
200 0.965 NaN NaN
220 0.995 NaN NaN
240 0.985 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_6 << e
0 0.345 NaN NaN
20 0.475 NaN NaN
40 0.655 NaN NaN
60 0.645 NaN NaN
80 0.845 NaN NaN
100 0.79 NaN NaN
120 0.935 NaN NaN
140 0.945 NaN NaN
160 0.97 NaN NaN
180 0.98 NaN NaN
200 0.99 NaN NaN
220 1 NaN NaN
240 1 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_7 << e
0 0.44 NaN NaN
20 0.695 NaN NaN
40 0.755 NaN NaN
60 0.81 NaN NaN
80 0.87 NaN NaN
100 0.915 NaN NaN
120 0.945 NaN NaN
140 0.96 NaN NaN
160 0.985 NaN NaN
180 0.995 NaN NaN
200 0.995 NaN NaN
220 0.99 NaN NaN
240 0.995 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_8 << e
0 0.47 NaN NaN
20 0.54 NaN NaN
40 0.735 NaN NaN
60 0.865 NaN NaN
80 0.9 NaN NaN
100 0.87 NaN NaN
120 0.905 NaN NaN
140 0.91 NaN NaN
160 0.925 NaN NaN
180 0.955 NaN NaN
200 0.955 NaN NaN
220 0.99 NaN NaN
240 0.995 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_9 << e
0 0.37 NaN NaN
20 0.515 NaN NaN
40 0.65 NaN NaN
60 0.69 NaN NaN
80 0.8 NaN NaN
100 0.83 NaN NaN
120 0.845 NaN NaN
140 0.945 NaN NaN
160 0.98 NaN NaN
180 0.97 NaN NaN
200 0.98 NaN NaN
220 0.975 NaN NaN
240 0.99 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_10 << e
0 0.45 NaN NaN
20 0.66 NaN NaN
40 0.68 NaN NaN
60 0.765 NaN NaN
80 0.835 NaN NaN
100 0.9 NaN NaN
120 0.93 NaN NaN
140 0.9 NaN NaN
160 0.935 NaN NaN
180 0.955 NaN NaN
200 0.975 NaN NaN
220 0.965 NaN NaN
240 0.99 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_11 << e
0 0.49 NaN NaN
20 0.56 NaN NaN
40 0.625 NaN NaN
60 0.61 NaN NaN
80 0.715 NaN NaN
100 0.735 NaN NaN
120 0.8 NaN NaN
140 0.79 NaN NaN
160 0.775 NaN NaN
180 0.81 NaN NaN
200 0.825 NaN NaN
220 0.83 NaN NaN
240 0.87 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_12 << e
0 0.415 NaN NaN
20 0.62 NaN NaN
40 0.7 NaN NaN
60 0.75 NaN NaN
80 0.87 NaN NaN
100 0.89 NaN NaN
120 0.915 NaN NaN
140 0.955 NaN NaN
160 0.96 NaN NaN
180 0.99 NaN NaN
200 0.985 NaN NaN
220 0.995 NaN NaN
240 1 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_13 << e
0 0.38 NaN NaN
20 0.61 NaN NaN
40 0.63 NaN NaN
60 0.745 NaN NaN
80 0.815 NaN NaN
100 0.72 NaN NaN
120 0.885 NaN NaN
140 0.965 NaN NaN
160 0.965 NaN NaN
180 0.99 NaN NaN
200 0.995 NaN NaN
220 0.98 NaN NaN
240 0.995 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_14 << e
0 0.455 NaN NaN
20 0.545 NaN NaN
40 0.715 NaN NaN
60 0.785 NaN NaN
80 0.8 NaN NaN
100 0.8 NaN NaN
120 0.75 NaN NaN
140 0.845 NaN NaN
160 0.845 NaN NaN
180 0.885 NaN NaN
200 0.87 NaN NaN
220 0.885 NaN NaN
240 0.945 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_15 << e
0 0.585 NaN NaN
20 0.62 NaN NaN
40 0.74 NaN NaN
60 0.775 NaN NaN
80 0.815 NaN NaN
100 0.895 NaN NaN
120 0.865 NaN NaN
140 0.905 NaN NaN
160 0.905 NaN NaN
180 0.92 NaN NaN
200 0.9 NaN NaN
220 0.935 NaN NaN
240 0.925 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_16 << e
0 0.47 NaN NaN
20 0.57 NaN NaN
40 0.715 NaN NaN
60 0.795 NaN NaN
80 0.84 NaN NaN
100 0.85 NaN NaN
120 0.885 NaN NaN
140 0.93 NaN NaN
160 0.92 NaN NaN
180 0.92 NaN NaN
200 0.975 NaN NaN
220 0.975 NaN NaN
240 0.96 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_17 << e
0 0.505 NaN NaN
20 0.63 NaN NaN
40 0.7 NaN NaN
60 0.815 NaN NaN
80 0.86 NaN NaN
100 0.91 NaN NaN
120 0.91 NaN NaN
140 0.915 NaN NaN
160 0.905 NaN NaN
180 0.92 NaN NaN
200 0.91 NaN NaN
220 0.905 NaN NaN
240 0.97 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_18 << e
0 0.425 NaN NaN
20 0.65 NaN NaN
40 0.745 NaN NaN
60 0.83 NaN NaN
80 0.91 NaN NaN
100 0.91 NaN NaN
120 0.935 NaN NaN
140 0.955 NaN NaN
160 0.95 NaN NaN
180 0.95 NaN NaN
200 0.93 NaN NaN
220 0.935 NaN NaN
240 0.95 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_19 << e
0 0.44 NaN NaN
20 0.62 NaN NaN
40 0.76 NaN NaN
60 0.715 NaN NaN
80 0.76 NaN NaN
100 0.8 NaN NaN
120 0.87 NaN NaN
140 0.815 NaN NaN
160 0.905 NaN NaN
180 0.93 NaN NaN
200 0.925 NaN NaN
220 0.95 NaN NaN
240 0.965 NaN NaN
e

# “panel 1, paid by the proxy: x, y, low, high”
$panel1_20 << e
0 0.46 NaN NaN
20 0.52 NaN NaN
40 0.66 NaN NaN
60 0.77 NaN NaN
80 0.76 NaN NaN
100 0.85 NaN NaN
120 0.915 NaN NaN
140 0.955 NaN NaN
160 0.94 NaN NaN
180 0.97 NaN NaN
200 0.985 NaN NaN
220 0.99 NaN NaN
240 0.98 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_21 << e
0 0.425 NaN NaN
20 0.46 NaN NaN
40 0.435 NaN NaN
60 0.465 NaN NaN
80 0.515 NaN NaN
100 0.53 NaN NaN
120 0.54 NaN NaN
140 0.56 NaN NaN
160 0.635 NaN NaN
180 0.5 NaN NaN
200 0.67 NaN NaN
220 0.74 NaN NaN
240 0.725 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_22 << e
0 0.49 NaN NaN
20 0.41 NaN NaN
40 0.435 NaN NaN
60 0.505 NaN NaN
80 0.52 NaN NaN
100 0.495 NaN NaN
120 0.56 NaN NaN
140 0.6 NaN NaN
160 0.53 NaN NaN
180 0.565 NaN NaN
200 0.565 NaN NaN
220 0.66 NaN NaN
240 0.615 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_23 << e
0 0.44 NaN NaN
20 0.46 NaN NaN
40 0.545 NaN NaN
60 0.49 NaN NaN
80 0.65 NaN NaN
100 0.7 NaN NaN
120 0.665 NaN NaN
140 0.72 NaN NaN
160 0.79 NaN NaN
180 0.86 NaN NaN
200 0.855 NaN NaN
220 0.805 NaN NaN
240 0.87 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_24 << e
0 0.5 NaN NaN
20 0.58 NaN NaN
40 0.615 NaN NaN
60 0.61 NaN NaN
80 0.655 NaN NaN
100 0.73 NaN NaN
120 0.695 NaN NaN
140 0.745 NaN NaN
160 0.73 NaN NaN
180 0.79 NaN NaN
200 0.745 NaN NaN
220 0.795 NaN NaN
240 0.845 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_25 << e
0 0.36 NaN NaN
20 0.315 NaN NaN
40 0.355 NaN NaN
60 0.395 NaN NaN
80 0.435 NaN NaN
100 0.415 NaN NaN
120 0.405 NaN NaN
140 0.46 NaN NaN
160 0.495 NaN NaN
180 0.41 NaN NaN
200 0.535 NaN NaN
220 0.52 NaN NaN
240 0.535 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_26 << e
0 0.345 NaN NaN
20 0.385 NaN NaN
40 0.395 NaN NaN
60 0.415 NaN NaN
80 0.475 NaN NaN
100 0.485 NaN NaN
120 0.595 NaN NaN
140 0.655 NaN NaN
160 0.73 NaN NaN
180 0.71 NaN NaN
200 0.82 NaN NaN
220 0.785 NaN NaN
240 0.895 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_27 << e
0 0.44 NaN NaN
20 0.55 NaN NaN
40 0.57 NaN NaN
60 0.62 NaN NaN
80 0.58 NaN NaN
100 0.655 NaN NaN
120 0.665 NaN NaN
140 0.69 NaN NaN
160 0.65 NaN NaN
180 0.71 NaN NaN
200 0.695 NaN NaN
220 0.765 NaN NaN
240 0.795 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_28 << e
0 0.47 NaN NaN
20 0.435 NaN NaN
40 0.595 NaN NaN
60 0.59 NaN NaN
80 0.615 NaN NaN
100 0.595 NaN NaN
120 0.555 NaN NaN
140 0.685 NaN NaN
160 0.71 NaN NaN
180 0.645 NaN NaN
200 0.775 NaN NaN
220 0.785 NaN NaN
240 0.765 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_29 << e
0 0.37 NaN NaN
20 0.425 NaN NaN
40 0.485 NaN NaN
60 0.475 NaN NaN
80 0.525 NaN NaN
100 0.53 NaN NaN
120 0.54 NaN NaN
140 0.595 NaN NaN
160 0.665 NaN NaN
180 0.71 NaN NaN
200 0.66 NaN NaN
220 0.71 NaN NaN
240 0.785 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_30 << e
0 0.45 NaN NaN
20 0.505 NaN NaN
40 0.56 NaN NaN
60 0.63 NaN NaN
80 0.595 NaN NaN
100 0.635 NaN NaN
120 0.685 NaN NaN
140 0.81 NaN NaN
160 0.705 NaN NaN
180 0.785 NaN NaN
200 0.815 NaN NaN
220 0.91 NaN NaN
240 0.915 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_31 << e
0 0.49 NaN NaN
20 0.585 NaN NaN
40 0.51 NaN NaN
60 0.55 NaN NaN
80 0.565 NaN NaN
100 0.55 NaN NaN
120 0.665 NaN NaN
140 0.675 NaN NaN
160 0.565 NaN NaN
180 0.685 NaN NaN
200 0.695 NaN NaN
220 0.745 NaN NaN
240 0.755 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_32 << e
0 0.415 NaN NaN
20 0.415 NaN NaN
40 0.445 NaN NaN
60 0.565 NaN NaN
80 0.485 NaN NaN
100 0.665 NaN NaN
120 0.65 NaN NaN
140 0.705 NaN NaN
160 0.75 NaN NaN
180 0.77 NaN NaN
200 0.755 NaN NaN
220 0.78 NaN NaN
240 0.76 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_33 << e
0 0.38 NaN NaN
20 0.395 NaN NaN
40 0.52 NaN NaN
60 0.51 NaN NaN
80 0.485 NaN NaN
100 0.555 NaN NaN
120 0.605 NaN NaN
140 0.555 NaN NaN
160 0.63 NaN NaN
180 0.625 NaN NaN
200 0.61 NaN NaN
220 0.58 NaN NaN
240 0.655 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_34 << e
0 0.455 NaN NaN
20 0.41 NaN NaN
40 0.53 NaN NaN
60 0.57 NaN NaN
80 0.51 NaN NaN
100 0.53 NaN NaN
120 0.55 NaN NaN
140 0.565 NaN NaN
160 0.61 NaN NaN
180 0.645 NaN NaN
200 0.625 NaN NaN
220 0.655 NaN NaN
240 0.725 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_35 << e
0 0.585 NaN NaN
20 0.5 NaN NaN
40 0.595 NaN NaN
60 0.655 NaN NaN
80 0.66 NaN NaN
100 0.76 NaN NaN
120 0.835 NaN NaN
140 0.865 NaN NaN
160 0.84 NaN NaN
180 0.91 NaN NaN
200 0.915 NaN NaN
220 0.925 NaN NaN
240 0.87 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_36 << e
0 0.47 NaN NaN
20 0.39 NaN NaN
40 0.51 NaN NaN
60 0.485 NaN NaN
80 0.65 NaN NaN
100 0.58 NaN NaN
120 0.685 NaN NaN
140 0.74 NaN NaN
160 0.755 NaN NaN
180 0.735 NaN NaN
200 0.765 NaN NaN
220 0.84 NaN NaN
240 0.88 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_37 << e
0 0.505 NaN NaN
20 0.495 NaN NaN
40 0.555 NaN NaN
60 0.585 NaN NaN
80 0.61 NaN NaN
100 0.705 NaN NaN
120 0.74 NaN NaN
140 0.815 NaN NaN
160 0.715 NaN NaN
180 0.81 NaN NaN
200 0.765 NaN NaN
220 0.81 NaN NaN
240 0.815 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_38 << e
0 0.425 NaN NaN
20 0.435 NaN NaN
40 0.445 NaN NaN
60 0.47 NaN NaN
80 0.535 NaN NaN
100 0.57 NaN NaN
120 0.54 NaN NaN
140 0.6 NaN NaN
160 0.625 NaN NaN
180 0.675 NaN NaN
200 0.7 NaN NaN
220 0.705 NaN NaN
240 0.765 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_39 << e
0 0.44 NaN NaN
20 0.45 NaN NaN
40 0.53 NaN NaN
60 0.55 NaN NaN
80 0.6 NaN NaN
100 0.595 NaN NaN
120 0.68 NaN NaN
140 0.7 NaN NaN
160 0.735 NaN NaN
180 0.81 NaN NaN
200 0.86 NaN NaN
220 0.84 NaN NaN
240 0.81 NaN NaN
e

# “panel 1, paid by the strict rule: x, y, low, high”
$panel1_40 << e
0 0.46 NaN NaN
20 0.485 NaN NaN
40 0.505 NaN NaN
60 0.61 NaN NaN
80 0.51 NaN NaN
100 0.63 NaN NaN
120 0.63 NaN NaN
140 0.675 NaN NaN
160 0.725 NaN NaN
180 0.7 NaN NaN
200 0.735 NaN NaN
220 0.745 NaN NaN
240 0.81 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_1 << e
0 0.375 NaN NaN
20 0.02 NaN NaN
40 0 NaN NaN
60 0 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_2 << e
0 0.44 NaN NaN
20 0 NaN NaN
40 0 NaN NaN
60 0 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_3 << e
0 0.415 NaN NaN
20 0 NaN NaN
40 0 NaN NaN
60 0.005 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_4 << e
0 0.44 NaN NaN
20 0.045 NaN NaN
40 0.01 NaN NaN
60 0 NaN NaN
80 0.005 NaN NaN
100 0 NaN NaN
120 0.01 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_5 << e
0 0.31 NaN NaN
20 0.095 NaN NaN
40 0 NaN NaN
60 0 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_6 << e
0 0.28 NaN NaN
20 0.03 NaN NaN
40 0.03 NaN NaN
60 0 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_7 << e
0 0.355 NaN NaN
20 0.05 NaN NaN
40 0.025 NaN NaN
60 0.03 NaN NaN
80 0.02 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_8 << e
0 0.425 NaN NaN
20 0.045 NaN NaN
40 0.045 NaN NaN
60 0 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_9 << e
0 0.345 NaN NaN
20 0.01 NaN NaN
40 0 NaN NaN
60 0 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_10 << e
0 0.4 NaN NaN
20 0.06 NaN NaN
40 0 NaN NaN
60 0 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_11 << e
0 0.41 NaN NaN
20 0.04 NaN NaN
40 0.005 NaN NaN
60 0 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_12 << e
0 0.385 NaN NaN
20 0.045 NaN NaN
40 0 NaN NaN
60 0 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_13 << e
0 0.33 NaN NaN
20 0.015 NaN NaN
40 0 NaN NaN
60 0 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_14 << e
0 0.36 NaN NaN
20 0.025 NaN NaN
40 0 NaN NaN
60 0.005 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_15 << e
0 0.54 NaN NaN
20 0.13 NaN NaN
40 0.015 NaN NaN
60 0.005 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_16 << e
0 0.42 NaN NaN
20 0.13 NaN NaN
40 0.005 NaN NaN
60 0 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_17 << e
0 0.445 NaN NaN
20 0.13 NaN NaN
40 0.005 NaN NaN
60 0 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_18 << e
0 0.37 NaN NaN
20 0 NaN NaN
40 0 NaN NaN
60 0 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_19 << e
0 0.41 NaN NaN
20 0.035 NaN NaN
40 0.025 NaN NaN
60 0 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the proxy: x, y, low, high”
$panel2_20 << e
0 0.42 NaN NaN
20 0.295 NaN NaN
40 0.01 NaN NaN
60 0.005 NaN NaN
80 0 NaN NaN
100 0 NaN NaN
120 0 NaN NaN
140 0 NaN NaN
160 0 NaN NaN
180 0 NaN NaN
200 0 NaN NaN
220 0 NaN NaN
240 0 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_21 << e
0 0.375 NaN NaN
20 0.455 NaN NaN
40 0.415 NaN NaN
60 0.46 NaN NaN
80 0.515 NaN NaN
100 0.52 NaN NaN
120 0.54 NaN NaN
140 0.56 NaN NaN
160 0.635 NaN NaN
180 0.5 NaN NaN
200 0.67 NaN NaN
220 0.74 NaN NaN
240 0.725 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_22 << e
0 0.44 NaN NaN
20 0.395 NaN NaN
40 0.43 NaN NaN
60 0.5 NaN NaN
80 0.52 NaN NaN
100 0.49 NaN NaN
120 0.56 NaN NaN
140 0.595 NaN NaN
160 0.53 NaN NaN
180 0.56 NaN NaN
200 0.565 NaN NaN
220 0.66 NaN NaN
240 0.605 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_23 << e
0 0.415 NaN NaN
20 0.45 NaN NaN
40 0.545 NaN NaN
60 0.485 NaN NaN
80 0.645 NaN NaN
100 0.7 NaN NaN
120 0.665 NaN NaN
140 0.72 NaN NaN
160 0.79 NaN NaN
180 0.86 NaN NaN
200 0.855 NaN NaN
220 0.805 NaN NaN
240 0.87 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_24 << e
0 0.44 NaN NaN
20 0.58 NaN NaN
40 0.615 NaN NaN
60 0.61 NaN NaN
80 0.65 NaN NaN
100 0.73 NaN NaN
120 0.695 NaN NaN
140 0.745 NaN NaN
160 0.73 NaN NaN
180 0.79 NaN NaN
200 0.745 NaN NaN
220 0.795 NaN NaN
240 0.845 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_25 << e
0 0.31 NaN NaN
20 0.305 NaN NaN
40 0.34 NaN NaN
60 0.395 NaN NaN
80 0.435 NaN NaN
100 0.41 NaN NaN
120 0.405 NaN NaN
140 0.455 NaN NaN
160 0.495 NaN NaN
180 0.41 NaN NaN
200 0.535 NaN NaN
220 0.515 NaN NaN
240 0.535 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_26 << e
0 0.28 NaN NaN
20 0.385 NaN NaN
40 0.395 NaN NaN
60 0.415 NaN NaN
80 0.475 NaN NaN
100 0.485 NaN NaN
120 0.595 NaN NaN
140 0.655 NaN NaN
160 0.73 NaN NaN
180 0.71 NaN NaN
200 0.82 NaN NaN
220 0.785 NaN NaN
240 0.895 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_27 << e
0 0.355 NaN NaN
20 0.55 NaN NaN
40 0.565 NaN NaN
60 0.615 NaN NaN
80 0.58 NaN NaN
100 0.655 NaN NaN
120 0.66 NaN NaN
140 0.69 NaN NaN
160 0.65 NaN NaN
180 0.71 NaN NaN
200 0.695 NaN NaN
220 0.765 NaN NaN
240 0.795 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_28 << e
0 0.425 NaN NaN
20 0.43 NaN NaN
40 0.595 NaN NaN
60 0.59 NaN NaN
80 0.615 NaN NaN
100 0.575 NaN NaN
120 0.555 NaN NaN
140 0.685 NaN NaN
160 0.71 NaN NaN
180 0.645 NaN NaN
200 0.775 NaN NaN
220 0.785 NaN NaN
240 0.765 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_29 << e
0 0.345 NaN NaN
20 0.425 NaN NaN
40 0.485 NaN NaN
60 0.475 NaN NaN
80 0.52 NaN NaN
100 0.525 NaN NaN
120 0.54 NaN NaN
140 0.585 NaN NaN
160 0.665 NaN NaN
180 0.71 NaN NaN
200 0.66 NaN NaN
220 0.71 NaN NaN
240 0.785 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_30 << e
0 0.4 NaN NaN
20 0.5 NaN NaN
40 0.555 NaN NaN
60 0.63 NaN NaN
80 0.59 NaN NaN
100 0.63 NaN NaN
120 0.685 NaN NaN
140 0.8 NaN NaN
160 0.7 NaN NaN
180 0.785 NaN NaN
200 0.815 NaN NaN
220 0.91 NaN NaN
240 0.915 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_31 << e
0 0.41 NaN NaN
20 0.58 NaN NaN
40 0.51 NaN NaN
60 0.545 NaN NaN
80 0.56 NaN NaN
100 0.55 NaN NaN
120 0.66 NaN NaN
140 0.675 NaN NaN
160 0.56 NaN NaN
180 0.685 NaN NaN
200 0.695 NaN NaN
220 0.745 NaN NaN
240 0.755 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_32 << e
0 0.385 NaN NaN
20 0.41 NaN NaN
40 0.44 NaN NaN
60 0.56 NaN NaN
80 0.485 NaN NaN
100 0.665 NaN NaN
120 0.65 NaN NaN
140 0.705 NaN NaN
160 0.75 NaN NaN
180 0.77 NaN NaN
200 0.755 NaN NaN
220 0.775 NaN NaN
240 0.76 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_33 << e
0 0.33 NaN NaN
20 0.395 NaN NaN
40 0.51 NaN NaN
60 0.5 NaN NaN
80 0.485 NaN NaN
100 0.555 NaN NaN
120 0.605 NaN NaN
140 0.545 NaN NaN
160 0.63 NaN NaN
180 0.625 NaN NaN
200 0.61 NaN NaN
220 0.58 NaN NaN
240 0.655 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_34 << e
0 0.36 NaN NaN
20 0.405 NaN NaN
40 0.53 NaN NaN
60 0.57 NaN NaN
80 0.51 NaN NaN
100 0.52 NaN NaN
120 0.54 NaN NaN
140 0.565 NaN NaN
160 0.605 NaN NaN
180 0.645 NaN NaN
200 0.62 NaN NaN
220 0.655 NaN NaN
240 0.725 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_35 << e
0 0.54 NaN NaN
20 0.495 NaN NaN
40 0.585 NaN NaN
60 0.65 NaN NaN
80 0.66 NaN NaN
100 0.76 NaN NaN
120 0.835 NaN NaN
140 0.865 NaN NaN
160 0.84 NaN NaN
180 0.91 NaN NaN
200 0.915 NaN NaN
220 0.925 NaN NaN
240 0.87 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_36 << e
0 0.42 NaN NaN
20 0.39 NaN NaN
40 0.505 NaN NaN
60 0.485 NaN NaN
80 0.65 NaN NaN
100 0.57 NaN NaN
120 0.685 NaN NaN
140 0.74 NaN NaN
160 0.755 NaN NaN
180 0.735 NaN NaN
200 0.76 NaN NaN
220 0.84 NaN NaN
240 0.88 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_37 << e
0 0.445 NaN NaN
20 0.495 NaN NaN
40 0.55 NaN NaN
60 0.58 NaN NaN
80 0.605 NaN NaN
100 0.705 NaN NaN
120 0.74 NaN NaN
140 0.815 NaN NaN
160 0.715 NaN NaN
180 0.81 NaN NaN
200 0.765 NaN NaN
220 0.81 NaN NaN
240 0.815 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_38 << e
0 0.37 NaN NaN
20 0.43 NaN NaN
40 0.445 NaN NaN
60 0.47 NaN NaN
80 0.535 NaN NaN
100 0.57 NaN NaN
120 0.54 NaN NaN
140 0.595 NaN NaN
160 0.625 NaN NaN
180 0.675 NaN NaN
200 0.7 NaN NaN
220 0.705 NaN NaN
240 0.765 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_39 << e
0 0.41 NaN NaN
20 0.445 NaN NaN
40 0.53 NaN NaN
60 0.55 NaN NaN
80 0.6 NaN NaN
100 0.59 NaN NaN
120 0.68 NaN NaN
140 0.7 NaN NaN
160 0.735 NaN NaN
180 0.81 NaN NaN
200 0.86 NaN NaN
220 0.84 NaN NaN
240 0.81 NaN NaN
e

# “panel 2, paid by the strict rule: x, y, low, high”
$panel2_40 << e
0 0.42 NaN NaN
20 0.485 NaN NaN
40 0.505 NaN NaN
60 0.605 NaN NaN
80 0.51 NaN NaN
100 0.62 NaN NaN
120 0.63 NaN NaN
140 0.675 NaN NaN
160 0.725 NaN NaN
180 0.7 NaN NaN
200 0.735 NaN NaN
220 0.745 NaN NaN
240 0.81 NaN NaN
e

# Drawn twice: svg for pages, and a png with half as many pixels again.
do for [format in 'svg png'] {
# The svg terminal sets tick labels lower than the other.
lift = (format eq 'svg' ? 0.35 : 0.15)
if (format eq 'svg') {
  set terminal svg size 720,370 dynamic noenhanced name 'hole' \
    font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
} else {
  set terminal pngcairo size 1080,555 noenhanced font 'DejaVu Sans,12' \
    fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
}
set output 'hole.'.format
set multiplot
unset key
unset colorbox
set border 3 lw 1 lc rgb '#6b6b6b'
set tics out nomirror scale 0.5 font ',12' tc rgb '#4d4d4d'
set clip two

# title, caption and legend
set label 'A reward with a hole pays more and more, while the answers stop being right' at screen 0.01667,0.94595 left front noenhanced font ',16' tc rgb '#1a1a1a'
set label '200 held-out responses a point; a line for each of 20 seeds' at screen 0.01667,0.05959 left front noenhanced font ',11.5' tc rgb '#4d4d4d'
set arrow from screen 0.01667,0.87351 to screen 0.05278,0.87351 nohead lw 2 dt solid lc rgb '#0072b2'
set label 'paid by the proxy' at screen 0.06250,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'
set arrow from screen 0.24306,0.87351 to screen 0.27917,0.87351 nohead lw 2 dt solid lc rgb '#d55e00'
set label 'paid by the strict rule' at screen 0.28889,0.87351 left front noenhanced font ',12.5' tc rgb '#1a1a1a'

# panel 1
set lmargin at screen 0.08674
set rmargin at screen 0.47778
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0:240]
set xtics scale 0.5 ('0' 0, '50' 50, '100' 100, '150' 150, '200' 200) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'what the proxy pays' at screen 0.08674,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'share of responses' at screen 0.02795,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'update' at screen 0.28226,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel1_1 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_2 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_3 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_4 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_5 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_6 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_7 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_8 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_9 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_10 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_11 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_12 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_13 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_14 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_15 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_16 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_17 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_18 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_19 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_20 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel1_21 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_22 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_23 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_24 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_25 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_26 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_27 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_28 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_29 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_30 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_31 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_32 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_33 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_34 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_35 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_36 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_37 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_38 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_39 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel1_40 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

# panel 2
set lmargin at screen 0.57007
set rmargin at screen 0.96111
set tmargin at screen 0.75581
set bmargin at screen 0.21527
unset logscale x
set xrange [0:240]
set xtics scale 0.5 ('0' 0, '50' 50, '100' 100, '150' 150, '200' 200) offset 0,lift
unset logscale y
set yrange [0:1]
set ytics scale 0.5 ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set grid ytics lt 1 lw 0.8 lc rgb '#e6e6e6'
set label 'truly right' at screen 0.57007,0.80662 left front noenhanced font ',13.5' tc rgb '#1a1a1a'
set label 'share of responses' at screen 0.51128,0.48554 center rotate by 90 front noenhanced font ',12.5' tc rgb '#4d4d4d'
set label 'update' at screen 0.76559,0.12378 center front noenhanced font ',12.5' tc rgb '#4d4d4d'
plot $panel2_1 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_2 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_3 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_4 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_5 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_6 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_7 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_8 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_9 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_10 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_11 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_12 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_13 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_14 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_15 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_16 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_17 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_18 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_19 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_20 using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2' notitle, \
  $panel2_21 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_22 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_23 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_24 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_25 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_26 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_27 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_28 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_29 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_30 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_31 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_32 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_33 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_34 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_35 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_36 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_37 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_38 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_39 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle, \
  $panel2_40 using 1:2 with lines lw 0.9 dt solid lc rgb '#d55e00' notitle
unset label
unset arrow
unset object
unset colorbox

unset multiplot
unset output
}
